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

import chatbot.fleet.IpAddress;
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
            .layer("command").definedBy("chatbot.command..")
            .layer("watch").definedBy("chatbot.watch..")
            .layer("change").definedBy("chatbot.change..")
            .layer("inbox").definedBy("chatbot.inbox..")
            .layer("fleet").definedBy("chatbot.fleet..")
            .layer("aws").definedBy("chatbot.aws..")
            .layer("seal").definedBy("chatbot.seal..")
            .whereLayer("dev").mayNotBeAccessedByAnyLayer()
            .whereLayer("followup").mayNotBeAccessedByAnyLayer()
            .whereLayer("slack").mayOnlyBeAccessedByLayers("dev", "followup")
            .whereLayer("webapi").mayOnlyBeAccessedByLayers("dev", "followup", "slack")
            .whereLayer("chat").mayOnlyBeAccessedByLayers("dev", "followup", "slack", "webapi")
            .whereLayer("command").mayOnlyBeAccessedByLayers("dev", "followup", "slack", "chat")
            .whereLayer("watch").mayOnlyBeAccessedByLayers("followup", "chat")
            .whereLayer("change").mayOnlyBeAccessedByLayers("dev", "followup", "slack", "webapi",
                    "chat", "watch")
            .whereLayer("inbox").mayOnlyBeAccessedByLayers("followup", "slack")
            .whereLayer("fleet").mayOnlyBeAccessedByLayers("dev", "followup", "slack", "chat",
                    "command", "watch", "change")
            .whereLayer("aws").mayOnlyBeAccessedByLayers("followup", "slack", "webapi", "chat",
                    "watch", "change", "inbox", "fleet")
            .whereLayer("seal").mayOnlyBeAccessedByLayers("followup", "slack", "chat");

    @ArchTest
    static final ArchRule ROOMS_ARE_FREE_OF_CYCLES = slices().matching("chatbot.(*)..").should()
            .beFreeOfCycles();

    @ArchTest
    static final ArchRule EACH_SERVICE_OF_AWS_IS_KNOWN_IN_ITS_OWN_FILES = noClasses()
            .that(not(nameMatching("chatbot\\.(aws\\.|fleet\\.(Ec2|Ssm)|change\\.(Dynamo|"
                    + "ClaimItem|ClaimRequests)|inbox\\.Dynamo|followup\\.(StepFunctions|FollowUpsChoice)).*")))
            .should().dependOnClassesThat().resideInAPackage("software.amazon.awssdk..");

    @ArchTest
    static final ArchRule THE_WIRE_IS_KNOWN_IN_SLACK = noClasses().that()
            .resideOutsideOfPackages("chatbot.slack..", "chatbot.webapi..", "chatbot.dev..",
                    "chatbot.followup..")
            .should().dependOnClassesThat().resideInAnyPackage("jakarta.ws.rs..",
                    "com.fasterxml.jackson..",
                    "com.amazonaws..", "java.net.http..");

    @ArchTest
    static final ArchRule THE_GRAMMAR_IS_PURE = classes().that().resideInAPackage("chatbot.command")
            .should().onlyDependOnClassesThat(
                    resideInAnyPackage("java..", "org.jspecify..", "chatbot.command")
                            .or(DescribedPredicate.describe("IpAddress",
                                    type -> type.isEquivalentTo(IpAddress.class))));

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
