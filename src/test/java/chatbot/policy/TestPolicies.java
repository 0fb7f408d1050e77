package chatbot.policy;

import chatbot.aws.Caller;
import chatbot.policy.Groups.Members;
import chatbot.policy.Policies.Standing;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Policies for tests: without Systems Manager, and with user groups that are made up.
public final class TestPolicies {

    private TestPolicies() {
    }

    /// None at all.
    public static Policies none(Clock clock) {
        return of("", clock);
    }

    /// That one, in YAML; of its groups nobody knows who is in them.
    public static Policies of(String yaml, Clock clock) {
        return of(yaml, Map.of(), clock);
    }

    /// That one, with the members of some groups.
    public static Policies of(String yaml, Map<String, Set<String>> groups, Clock clock) {
        return new Policies(yaml, _ -> Optional.empty(), among(groups), clock);
    }

    /// The policy itself.
    public static Policy policy(String yaml) {
        return switch (PolicyReader.read(yaml)) {
            case Reading.Sound(Policy policy) -> policy;
            case Reading.Flawed(List<Flaw> flaws) -> throw new AssertionError(flaws);
        };
    }

    /// What a function answers that stands for a parameter.
    public static Policies read(Function<Caller, Standing> parameter, Clock clock) {
        return new Policies("ssm:policy", _ -> Optional.of(parameter), among(Map.of()), clock);
    }

    static Groups among(Map<String, Set<String>> groups) {
        return (group, _) -> Optional.ofNullable(groups.get(group)).<Members>map(Members.Known::new)
                .orElseGet(() -> new Members.Unknown("made up"));
    }
}
