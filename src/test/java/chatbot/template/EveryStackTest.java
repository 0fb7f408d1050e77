package chatbot.template;

import static org.assertj.core.api.Assertions.assertThat;

import chatbot.template.Policy.Request;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
    void letsTheBotDoInAnotherAccountWhatConcernsMachinesAndNothingElse() {
        assertThat(Stacks.everyMember()).allSatisfy(stack -> assertThat(
                objections(Rights.ofAMember(stack), stack, "Role")).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Role", "FollowUpRole"})
    void triesEveryConditionThatARolesPoliciesDependOnBothWays(String role) {
        Map<String, Object> raw = Template
                .map(Template.map(Template.read().section("Resources").get(role)).get("Properties"));
        for (String condition : conditions(raw.get("Policies")).collect(Collectors.toSet())) {
            Set<Boolean> tried = Stacks.every().stream().map(stack -> stack.isMet(condition))
                    .collect(Collectors.toSet());
            assertThat(tried).as(condition).containsExactlyInAnyOrder(true, false);
        }
    }

    /// A call of the code without a right would be known only when AWS refuses it.
    @Test
    void hasARightForEveryCallOfTheCode() {
        Set<String> rights = Rights.ofTheFunction(Stacks.whole()).all().stream().map(Right::action)
                .filter(action -> !action.startsWith("logs:"))
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

    private static List<String> objections(Rights rights, Template stack, String role) {
        return rights.objections(Policy.of(Stacks.document(stack, role)),
                new Requests(rights).all()).toList();
    }

    private static Stream<String> conditions(Object node) {
        return switch (node) {
            case Map<?, ?> map -> Stream.concat(
                    map.get("Fn::If") instanceof List<?> branch
                            ? Stream.of((String) branch.getFirst())
                            : Stream.empty(),
                    map.values().stream().flatMap(EveryStackTest::conditions));
            case Collection<?> items -> items.stream().flatMap(EveryStackTest::conditions);
            default -> Stream.empty();
        };
    }
}
