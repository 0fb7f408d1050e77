package chatbot;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import chatbot.fleet.Action;
import chatbot.fleet.IpAddress;
import chatbot.fleet.Target;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.HasOwner;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.conditions.ArchConditions;
import com.tngtech.archunit.library.GeneralCodingRules;
import jakarta.decorator.Decorator;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.NullMarked;

/// The rooms of the house, and what may stand in each.
@AnalyzeClasses(packages = "chatbot", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final DescribedPredicate<JavaClass> DECORATOR = DescribedPredicate
            .describe("a decorator",
                    javaClass -> javaClass.isAnnotatedWith(Decorator.class));

    @ArchTest
    static final ArchRule ROOMS_ARE_IN_ONE_LINE = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("dev").definedBy("chatbot.dev..")
            .layer("followup").definedBy("chatbot.followup..")
            .layer("slack").definedBy("chatbot.slack..")
            .layer("webapi").definedBy("chatbot.webapi..")
            .layer("chat").definedBy("chatbot.chat..")
            .layer("listen").definedBy("chatbot.listen..")
            .layer("wording").definedBy("chatbot.wording..")
            .layer("policy").definedBy("chatbot.policy..")
            .layer("audit").definedBy("chatbot.audit..")
            .layer("access").definedBy("chatbot.access..")
            .layer("command").definedBy("chatbot.command..")
            .layer("inquiry").definedBy("chatbot.inquiry..")
            .layer("watch").definedBy("chatbot.watch..")
            .layer("witness").definedBy("chatbot.witness..")
            .layer("change").definedBy("chatbot.change..")
            .layer("claim").definedBy("chatbot.claim..")
            .layer("inbox").definedBy("chatbot.inbox..")
            .layer("ec2").definedBy("chatbot.ec2..")
            .layer("fleet").definedBy("chatbot.fleet..")
            .layer("aws").definedBy("chatbot.aws..")
            .layer("seal").definedBy("chatbot.seal..")
            .layer("secret").definedBy("chatbot.secret..")
            .layer("language").definedBy("chatbot.language..")
            .layer("setting").definedBy("chatbot.setting..")
            .whereLayer("dev").mayNotBeAccessedByAnyLayer()
            .whereLayer("followup").mayNotBeAccessedByAnyLayer()
            .whereLayer("slack").mayOnlyBeAccessedByLayers("dev", "followup")
            .whereLayer("webapi").mayOnlyBeAccessedByLayers("dev", "followup", "slack")
            .whereLayer("chat").mayOnlyBeAccessedByLayers("dev", "followup", "slack", "webapi")
            .whereLayer("listen").mayOnlyBeAccessedByLayers("slack", "chat")
            .whereLayer("wording").mayOnlyBeAccessedByLayers("followup", "slack", "webapi", "chat")
            .whereLayer("policy").mayOnlyBeAccessedByLayers("webapi", "chat", "wording")
            .whereLayer("audit").mayOnlyBeAccessedByLayers("followup", "slack", "chat")
            .whereLayer("access").mayOnlyBeAccessedByLayers("dev", "followup", "slack", "webapi",
                    "chat", "wording", "policy", "audit")
            .whereLayer("command").mayOnlyBeAccessedByLayers("dev", "followup", "slack", "chat",
                    "wording", "policy")
            .whereLayer("inquiry").mayOnlyBeAccessedByLayers("chat", "wording")
            .whereLayer("watch").mayOnlyBeAccessedByLayers("followup", "chat", "wording")
            .whereLayer("change").mayOnlyBeAccessedByLayers("dev", "followup", "slack", "webapi",
                    "chat", "wording", "inquiry", "watch", "witness")
            .whereLayer("witness").mayNotBeAccessedByAnyLayer()
            .whereLayer("claim").mayOnlyBeAccessedByLayers("dev", "followup", "slack", "webapi",
                    "chat", "wording", "inquiry", "watch", "witness", "change")
            .whereLayer("ec2").mayNotBeAccessedByAnyLayer()
            .whereLayer("inbox").mayOnlyBeAccessedByLayers("followup", "slack")
            .whereLayer("fleet").mayOnlyBeAccessedByLayers("dev", "followup", "slack", "chat",
                    "listen", "wording", "policy", "audit", "command", "inquiry", "watch",
                    "witness", "change", "claim", "ec2")
            .whereLayer("aws")
            .mayOnlyBeAccessedByLayers("dev", "followup", "slack", "webapi", "chat",
                    "listen", "wording", "policy", "access", "inquiry", "watch", "witness",
                    "change", "claim", "inbox", "ec2", "fleet", "secret")
            .whereLayer("seal").mayOnlyBeAccessedByLayers("followup", "slack", "chat")
            // who knows a secret: who verifies Slack, who speaks to it, who seals
            .whereLayer("secret").mayOnlyBeAccessedByLayers("slack", "webapi", "seal")
            .whereLayer("language").mayOnlyBeAccessedByLayers("followup", "slack", "webapi", "chat",
                    "wording", "access", "command", "watch", "change", "claim")
            .whereLayer("setting").mayOnlyBeAccessedByLayers("dev", "followup", "slack", "webapi",
                    "chat",
                    "listen", "ec2", "wording", "policy", "access", "witness", "change", "claim",
                    "fleet", "aws", "seal", "secret");

    @ArchTest
    static final ArchRule DEV_MODE_HAS_ROOMS_OF_ITS_OWN = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("dev").definedBy("chatbot.dev")
            .layer("slack, played").definedBy("chatbot.dev.slack")
            .layer("page").definedBy("chatbot.dev.page")
            .layer("moto").definedBy("chatbot.dev.moto")
            .layer("aws").definedBy("chatbot.dev.aws")
            .whereLayer("dev").mayNotBeAccessedByAnyLayer()
            .whereLayer("moto").mayNotBeAccessedByAnyLayer()
            .whereLayer("aws").mayNotBeAccessedByAnyLayer()
            .whereLayer("slack, played").mayOnlyBeAccessedByLayers("dev")
            .whereLayer("page").mayOnlyBeAccessedByLayers("dev", "slack, played");

    @ArchTest
    static final ArchRule ROOMS_ARE_FREE_OF_CYCLES = slices().matching("chatbot.(*)..").should()
            .beFreeOfCycles();

    @ArchTest
    static final ArchRule EACH_SERVICE_OF_AWS_IS_KNOWN_IN_ITS_OWN_FILES = noClasses()
            .that(not(nameMatching(
                    "chatbot\\.(aws\\.|dev\\.(aws|moto)\\.|ec2\\.|witness\\.|policy\\.PolicyParameter|secret\\.Secrets|"
                            + "claim\\.(Dynamo|Batch|[A-Za-z]+Item|Claim(Requests|Attempt))|inbox\\.Dynamo|listen\\.Dynamo|"
                            + "followup\\.(StepFunctions|FollowUpsChoice)).*")))
            .should().dependOnClassesThat().resideInAPackage("software.amazon.awssdk..");

    @ArchTest
    static final ArchRule THE_WIRE_IS_KNOWN_IN_SLACK = noClasses().that()
            .resideOutsideOfPackages("chatbot.slack..", "chatbot.webapi..", "chatbot.dev..",
                    "chatbot.followup..")
            .should().dependOnClassesThat().resideInAnyPackage("jakarta.ws.rs..",
                    "com.amazonaws..", "java.net.http..");

    @ArchTest
    static final ArchRule JSON_IS_KNOWN_WHERE_SOMETHING_IS_SENT = noClasses().that()
            .resideOutsideOfPackages("chatbot.slack..", "chatbot.webapi..", "chatbot.dev..",
                    "chatbot.followup..", "chatbot.witness..", "chatbot.audit..")
            .should().dependOnClassesThat().resideInAnyPackage("com.fasterxml.jackson..");

    @ArchTest
    static final ArchRule THE_GRAMMAR_IS_PURE = classes().that().resideInAPackage("chatbot.command")
            .should().onlyDependOnClassesThat(
                    resideInAnyPackage("java..", "org.jspecify..", "chatbot.command",
                            "chatbot.language")
                            .or(DescribedPredicate.describe("Target, Action, IpAddress",
                                    type -> type.isAssignableTo(Target.class)
                                            || type.isEquivalentTo(Action.class)
                                            || type.isEquivalentTo(IpAddress.class))));

    @ArchTest
    static final ArchRule A_LANGUAGE_KNOWS_NOTHING_ELSE = classes().that()
            .resideInAPackage("chatbot.language").should().onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify..", "chatbot.language");

    @ArchTest
    static final ArchRule NOTHING_IS_EXTENDED = classes().that(not(DECORATOR)).and()
            .areNotInterfaces()
            .and().doNotHaveSimpleName("package-info").and()
            .doNotHaveModifier(JavaModifier.SYNTHETIC)
            .should().haveModifier(JavaModifier.FINAL).orShould().beEnums();

    @ArchTest
    static final ArchRule NULL_IS_MARKED = classes().should(
            new ArchCondition<>("be in a @NullMarked package") {
                @Override
                public void check(JavaClass type,
                        ConditionEvents events) {
                    boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
                    events.add(new SimpleConditionEvent(type, marked,
                            type.getName()));
                }
            });

    @ArchTest
    static final ArchRule BEANS_ARE_GIVEN_TO_CONSTRUCTORS = fields().should()
            .notBeAnnotatedWith(Inject.class);

    @ArchTest
    static final ArchRule TIME_COMES_FROM_THE_CLOCK = noClasses().should()
            .callMethod(Instant.class, "now")
            .orShould().callMethod(System.class, "currentTimeMillis").orShould()
            .callMethod(System.class, "nanoTime")
            .orShould().callMethod(Clock.class, "systemDefaultZone");

    @ArchTest
    static final ArchRule ONE_CLOCK_FOR_ALL = noClasses().that().doNotHaveSimpleName("SystemClock")
            .should().callMethod(Clock.class, "systemUTC");

    @ArchTest
    static final ArchRule SIGNATURES_ARE_COMPARED_IN_CONSTANT_TIME = classes()
            .that().haveSimpleName("SlackSignature")
            .should().callMethod(MessageDigest.class, "isEqual", byte[].class, byte[].class)
            .andShould(ArchConditions.not(ArchConditions.callMethodWhere(
                    JavaCall.Predicates.target(HasOwner.Predicates.With
                            .owner(JavaClass.Predicates.equivalentTo(Arrays.class))))));

    @ArchTest
    static final ArchRule NOTHING_IS_PRINTED = GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

    @ArchTest
    static final ArchRule EXCEPTIONS_SAY_WHAT_THEY_ARE = GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;

    @ArchTest
    static void sawTheWholeHouse(JavaClasses all) {
        assertThat(all).hasSizeGreaterThan(60);
    }
}
