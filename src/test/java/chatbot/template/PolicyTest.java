package chatbot.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What IAM's documentation says of policies is said by ours.
final class PolicyTest {

    private static Policy policy(String statements) {
        return Policy.of(Template.map(TemplateYaml.parse(
                "Version: '2012-10-17'\nStatement:\n" + statements.indent(2))));
    }

    private static boolean allows(Policy policy, String action, String resource) {
        return policy.allows(new Policy.Request(action, resource,
                Map.of("aws:RequestedRegion", "eu-west-1", "aws:ResourceTag/Team", "web")));
    }

    @ParameterizedTest
    @CsvSource({
            "ec2:Describe*, ec2:DescribeInstances, true",
            "ec2:describeinstances, ec2:DescribeInstances, true",
            "ec2:*, ec2:TerminateInstances, true",
            "ec2:?topInstances, ec2:StopInstances, true",
            "ec2:Describe, ec2:DescribeInstances, false",
            "c2:DescribeInstances, ec2:DescribeInstances, false",
            "ec2.DescribeInstances, ec2:DescribeInstances, false"})
    void knowsWildcardsOfActionsInAnyCase(String pattern, String action, boolean allowed) {
        Policy policy = policy("- {Effect: Allow, Action: '%s', Resource: '*'}".formatted(pattern));

        assertThat(allows(policy, action, "arn:x")).isEqualTo(allowed);
    }

    @ParameterizedTest
    @CsvSource({
            "arn:aws:ec2:*:1:instance/*, arn:aws:ec2:eu-west-1:1:instance/i-1, true",
            "arn:aws:ec2:*:1:instance/*, arn:aws:ec2:eu-west-1:1:Instance/i-1, false",
            "arn:aws:ec2:*:1:instance/*, arn:aws:ec2:eu-west-1:2:instance/i-1, false",
            "arn:aws:ec2:*:1:instance/*, *, false",
            "*, *, true"})
    void knowsWildcardsOfResourcesAsSpelled(String pattern, String resource, boolean allowed) {
        Policy policy = policy("- {Effect: Allow, Action: 'a:B', Resource: '%s'}"
                .formatted(pattern));

        assertThat(allows(policy, "a:B", resource)).isEqualTo(allowed);
    }

    @ParameterizedTest
    @CsvSource({
            "StringEquals, aws:RequestedRegion, eu-west-1, true",
            "StringEquals, AWS:requestedregion, eu-west-1, true",
            "StringEquals, aws:RequestedRegion, EU-WEST-1, false",
            "StringEquals, aws:RequestedRegion, eu-*, false",
            "StringLike, aws:RequestedRegion, eu-*, true",
            "StringEquals, aws:ResourceTag/Team, web, true",
            "StringEquals, aws:ResourceTag/Other, web, false"})
    void comparesWhatTheRequestBrings(String operator, String key, String value, boolean allowed) {
        Policy policy = policy(
                "- {Effect: Allow, Action: 'a:B', Resource: '*', Condition: {%s: {%s: '%s'}}}"
                        .formatted(operator, key, value));

        assertThat(allows(policy, "a:B", "*")).isEqualTo(allowed);
    }

    @Test
    void wantsEveryConditionAndOneOfItsValues() {
        Policy policy = policy("""
                - Effect: Allow
                  Action: [a:B, a:C]
                  Resource: "*"
                  Condition:
                    StringEquals: {aws:RequestedRegion: [us-east-1, eu-west-1]}
                    StringLike: {aws:ResourceTag/Team: w*}
                """);

        assertThat(allows(policy, "a:C", "*")).isTrue();
        assertThat(policy.allows(new Policy.Request("a:C", "*",
                Map.of("aws:RequestedRegion", "eu-west-1")))).isFalse();
    }

    @Test
    void deniesWhatNothingAllowsAndWhatSomethingDenies() {
        Policy policy = policy("""
                - {Effect: Allow, Action: "a:*", Resource: "*"}
                - {Effect: Deny, Action: "a:B", Resource: "*"}
                """);

        assertThat(allows(policy, "a:C", "*")).isTrue();
        assertThat(allows(policy, "a:B", "*")).isFalse();
        assertThat(allows(policy, "b:C", "*")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "{Effect: Allow, NotAction: 'a:B', Resource: '*'}",
            "{Effect: Allow, Action: 'a:B', NotResource: 'arn:x'}",
            "{Effect: Allow, Action: 'a:B', Resource: '*', Principal: '*'}",
            "{Effect: allow, Action: 'a:B', Resource: '*'}",
            "{Effect: Allow, Action: 'a:B', Resource: 'arn:${aws:username}'}",
            "{Effect: Allow, Action: 'a:B', Resource: '*', Condition: {Bool: {a: 'true'}}}",
            "{Effect: Allow, Action: 'a:B', Resource: '*', Condition: {StringEqualsIfExists: {a: b}}}"})
    void refusesWhatItDoesNotKnow(String statement) {
        assertThatIllegalArgumentException().isThrownBy(() -> policy("- " + statement));
    }
}
