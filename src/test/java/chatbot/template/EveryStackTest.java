package chatbot.template;

import static org.assertj.core.api.Assertions.assertThat;

import chatbot.template.Policy.Request;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Whatever is switched on or off, each role may do what the code does, and nothing next to it.
final class EveryStackTest {

    @Test
    void letsTheFunctionDoWhatItsSwitchesSayAndNothingElse() {
        assertThat(Stacks.every()).allSatisfy(stack -> assertThat(
                objections(Rights.ofTheFunction(stack), stack, "Role")).isEmpty());
    }

    @Test
    void letsTheWorkflowWakeTheFunctionAndNothingElse() {
        assertThat(Stacks.every()).allSatisfy(stack -> assertThat(
                objections(Rights.ofTheWorkflow(stack), stack, "FollowUpRole")).isEmpty());
    }

    @Test
    void letsTheDeploymentMoveTheAliasAndNothingElse() {
        assertThat(Stacks.every()).allSatisfy(stack -> assertThat(objections(
                Rights.ofTheDeployment(stack), stack, "DeploymentRole")).isEmpty());
    }

    @Test
    void letsTheBotDoInAnotherAccountWhatConcernsMachinesAndNothingElse() {
        assertThat(Stacks.everyMember()).allSatisfy(stack -> assertThat(
                objections(Rights.ofAMember(stack), stack, "Role")).isEmpty());
    }

    @Test
    void triesEveryConditionThatAPermissionDependsOnBothWays() {
        Set<String> conditions = Template.read().section("Resources").values().stream()
                .filter(resource -> Template.map(resource).get("Type").toString()
                        .startsWith("AWS::IAM::"))
                .flatMap(EveryStackTest::conditions).collect(Collectors.toSet());

        assertThat(conditions).contains("HasPower").allSatisfy(condition -> assertThat(
                Stacks.every().stream().map(stack -> stack.isMet(condition)).distinct())
                .containsExactlyInAnyOrder(true, false));
    }

    /// A call of the code without a right would be known only when AWS refuses it.
    @Test
    void hasARightForEveryCallOfTheCode() {
        Set<String> rights = Rights.ofTheFunction(Stacks.whole()).all().stream().map(Right::action)
                .filter(action -> !action.matches("(logs|xray|kms):.*"))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(rights).isEqualTo(SdkCalls.actions());
    }

    @Test
    void seesEachDefectThatIsPlanted() {
        Rights rights = Rights.ofTheFunction(Stacks.whole());
        List<Request> requests = new Requests(rights).all();
        List<Defects.Planted> planted = Defects.of(Stacks.document(Stacks.whole(), "Role"));

        assertThat(planted).hasSizeGreaterThan(40).allSatisfy(defect -> assertThat(rights
                .objections(Policy.of(defect.document()), requests).findFirst())
                .as(defect.name()).isPresent());
    }

    /// In a copy of the template itself, as somebody would write it.
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "!Sub arn:${AWS::Partition}:ec2:*:${AWS::AccountId}:instance/* | `\"*\"`",
            "aws:ResourceTag/chatbot: [restart, confirm, approve] | aws:ResourceTag/chatbot: []",
            "aws:ResourceTag/chatbot-power: allow | aws:ResourceTag/chatbot-power: [allow, deny]",
            "document/${UptimeDocument} | document/*",
            "Action: dynamodb:Query | Action: dynamodb:*",
            "Resource: !GetAtt Table.Arn | Resource: !Sub arn:aws:dynamodb:*:*:table/*",
            "stateMachine:${AWS::StackName}-follow-up | stateMachine:*",
            "Action: ec2:RebootInstances | Action: [ec2:RebootInstances, ec2:TerminateInstances]",
            "Resource: !Split [\",\", !Ref RoleArns] | Resource: arn:aws:iam::*:role/*",
            "parameter${Name} | parameter/*"})
    void seesADefectInACopyOfTheTemplate(String right, String wrong, @TempDir Path folder)
            throws IOException {
        String template = Files.readString(Path.of("template.yaml"));
        int role = template.indexOf("\n  Role:");
        String planted = template.substring(0, role)
                + template.substring(role).replaceFirst(Pattern.quote(right),
                        Matcher.quoteReplacement(wrong));
        assertThat(planted).isNotEqualTo(template);
        Path copy = Files.writeString(folder.resolve("template.yaml"), planted);
        Template whole = Stacks.whole(Template.read(copy));

        assertThat(objections(Rights.ofTheFunction(whole), whole, "Role")).isNotEmpty();
    }

    private static List<String> objections(Rights rights, Template stack, String role) {
        return rights.objections(Policy.of(Stacks.document(stack, role)),
                new Requests(rights).all()).toList();
    }

    /// Those of `Fn::If`, and that of a whole resource.
    private static Stream<String> conditions(Object node) {
        return switch (node) {
            case Map<?, ?> map -> Stream.concat(
                    map.get("Fn::If") instanceof List<?> branch
                            ? Stream.of((String) branch.getFirst())
                            : map.get("Condition") instanceof String name
                                    ? Stream.of(name)
                                    : Stream.empty(),
                    map.values().stream().flatMap(EveryStackTest::conditions));
            case Collection<?> items -> items.stream().flatMap(EveryStackTest::conditions);
            default -> Stream.empty();
        };
    }
}
