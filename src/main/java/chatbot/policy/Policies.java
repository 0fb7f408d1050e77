package chatbot.policy;

import chatbot.access.Sender;
import chatbot.aws.AwsConnection;
import chatbot.aws.Caller;
import chatbot.aws.Failure;
import chatbot.aws.SideBySide;
import chatbot.policy.Groups.Members;
import chatbot.setting.Setting;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The policy as it is now. One from SSM is read again after a while, and whatever came of that
/// counts: an older one is never gone back to, because somebody may have been taken out of it.
@Startup
@Singleton
public final class Policies {

    /// A request takes seconds, and nothing may be changed by a policy that is older than a minute.
    static final Duration FRESH = Duration.ofSeconds(50);

    private final Optional<Policy> inline;
    private final Optional<Function<Caller, Standing>> parameter;
    private final Groups groups;
    private final Clock clock;
    private @Nullable Standing last;
    private Instant until = Instant.EPOCH;

    /// By the settings; throws when the policy that stands there has a flaw.
    @Inject
    Policies(PolicyConfig config, Instance<AwsConnection> aws, Groups groups, Clock clock) {
        this(text(config),
                setting -> PolicyParameter.of(setting, aws::get, clock).map(it -> it::read),
                groups, clock);
    }

    /// @param parameter what reads the parameter that a setting names, if it names one
    Policies(String setting, Function<String, Optional<Function<Caller, Standing>>> parameter,
            Groups groups, Clock clock) {
        this.parameter = parameter.apply(setting);
        this.inline = setting.isEmpty() || this.parameter.isPresent()
                ? Optional.empty()
                : Optional.of(sound(setting));
        this.groups = groups;
        this.clock = clock;
    }

    static String text(PolicyConfig config) {
        return Setting.text(config.policy()).orElse("");
    }

    /// What is known of the policy.
    public sealed interface Standing {

        /// There is none: whoever gets in may do what the bot can.
        record None() implements Standing {
        }

        /// This one.
        record Known(Policy policy) implements Standing {
        }

        /// There is one, and it couldn't be read: nobody may do anything.
        ///
        /// @param name the parameter's
        record Unread(String name, Failure why) implements Standing {
        }

        /// There is one that can't be used: nobody may do anything.
        ///
        /// @param name the parameter's
        record Flawed(String name, List<Flaw> flaws) implements Standing {
        }
    }

    static Policy sound(String yaml) {
        return switch (PolicyReader.read(yaml)) {
            case Reading.Sound(Policy policy) -> policy;
            case Reading.Flawed(List<Flaw> flaws) -> throw Setting.CHATBOT_POLICY.wrong(
                    "can't be used:\n" + flaws.stream().map(Flaw::toString)
                            .collect(Collectors.joining("\n")));
        };
    }

    /// The policy that counts for a request that begins now.
    public Standing current(Caller caller) {
        if (parameter.isPresent()) {
            return fresh(parameter.get(), caller);
        }
        return inline.<Standing>map(Standing.Known::new).orElseGet(Standing.None::new);
    }

    /// Requests of one process read it once. What couldn't be read is tried again by the next.
    private synchronized Standing fresh(Function<Caller, Standing> from, Caller caller) {
        Standing before = last;
        if (before != null && clock.instant().isBefore(until)) {
            return before;
        }
        Instant asked = clock.instant();
        Standing now = from.apply(caller);
        last = now;
        until = now instanceof Standing.Known ? asked.plus(FRESH) : Instant.EPOCH;
        return now;
    }

    /// Who asks, as far as the policy is about that; of its user groups those are asked for that can
    /// matter.
    public Asker asker(Standing standing, Sender sender, Caller caller) {
        List<String> wanted = standing instanceof Standing.Known(Policy policy)
                ? policy.groups(sender.user()).stream().sorted().toList()
                : List.of();
        Set<String> in = new HashSet<>();
        Set<String> unknown = new HashSet<>();
        List<Members> members = SideBySide.each(wanted, group -> groups.members(group, caller));
        for (int index = 0; index < wanted.size(); index++) {
            switch (members.get(index)) {
                case Members.Known(Set<String> users) when users.contains(sender.user()) ->
                    in.add(wanted.get(index));
                case Members.Known _ -> {
                    // another's
                }
                case Members.Unknown _ -> unknown.add(wanted.get(index));
            }
        }
        return new Asker(sender.user(), sender.isDirect() ? "dm" : sender.channel(), in, unknown);
    }
}
