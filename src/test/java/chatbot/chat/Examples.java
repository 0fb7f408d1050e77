package chatbot.chat;

import chatbot.aws.Failure;
import chatbot.change.Wish;
import chatbot.claim.Asked;
import chatbot.claim.Change;
import chatbot.claim.Recipient;
import chatbot.fleet.Action;
import chatbot.fleet.Instance;
import chatbot.fleet.Instance.Address;
import chatbot.fleet.Instance.Place;
import chatbot.fleet.Instance.Role;
import chatbot.fleet.InstanceState;
import chatbot.fleet.IpAddress;
import chatbot.fleet.StatusCheck;
import chatbot.fleet.StatusCheck.Kind;
import chatbot.fleet.StatusCheck.Result;
import chatbot.fleet.SystemReport;
import chatbot.fleet.Target;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The people and machines that everything is said about.
final class Examples {

    static final Instant ASKED = Instant.parse("2026-11-22T10:00:00Z");
    static final Instant NOW = Instant.parse("2026-11-22T10:01:42Z");
    static final IpAddress IP = IpAddress.of("10.34.33.22");
    static final Target ADDRESS = new Target.Address(IP);
    static final Target NAME = new Target.Name("web-2");
    static final Failure THROTTLED = new Failure.Throttled();
    static final List<StatusCheck> WELL = Stream.of(Kind.values())
            .map(kind -> new StatusCheck(kind, Result.OK, Optional.empty())).toList();
    static final Instance WEB_1 = machine("web-1", InstanceState.RUNNING, Map.of());
    static final Instance WEB_2 = other("web-2", Map.of());

    private Examples() {
    }

    static Instance machine(String name, InstanceState state, Map<String, String> tags) {
        return machine("i-0abc1234def567890", name, state, IP, tags);
    }

    /// Another one, which runs.
    static Instance other(String name, Map<String, String> tags) {
        return machine("i-0fed9876cba543210", name, InstanceState.RUNNING,
                IpAddress.of("10.34.33.41"), tags);
    }

    private static Instance machine(String id, String name, InstanceState state, IpAddress ip,
            Map<String, String> tags) {
        return new Instance(id, state, "t3.small",
                new Place("us-east-1a", "vpc-1", "123456789012"),
                List.of(new Address(ip, Role.PRIMARY),
                        new Address(IpAddress.of("10.34.33.23"), Role.SECONDARY)),
                Stream.concat(tags.entrySet().stream(), Map.of(Instance.NAME, name).entrySet()
                        .stream()).collect(Collectors.toMap(
                                Map.Entry::getKey, Map.Entry::getValue)),
                ASKED.minusSeconds(60));
    }

    static Asked asked(Action action) {
        return asked(action, "", "");
    }

    static Asked asked(Action action, String reason, String approver) {
        return new Asked(action, "key", "U0ALICE", ASKED, reason, approver);
    }

    /// What Alice wishes in a channel.
    static Wish wish(Asked asked, Target... targets) {
        return new Wish(asked, List.of(targets), Optional.empty(), to("C0OPS"), List.of(), false);
    }

    static Wish wish(Action action) {
        return wish(asked(action), ADDRESS);
    }

    static Recipient to(String channel) {
        return new Recipient(channel, "U0ALICE", true, "");
    }

    static Change change(Action action) {
        return change(action, action == Action.START
                ? machine("web-1", InstanceState.STOPPED, Map.of())
                : WEB_1);
    }

    static Change change(Action action, Instance instance) {
        return new Change(asked(action), instance, ADDRESS, to("C0OPS"));
    }

    /// One machine by its address, the other by its name.
    static List<Change> two(Action action) {
        return List.of(change(action), new Change(asked(action), WEB_2, NAME, to("C0OPS")));
    }

    static StatusCheck failing(Kind kind, Optional<Instant> since) {
        return new StatusCheck(kind, Result.IMPAIRED, since);
    }

    static SystemReport report(String load, String kernel, String system) {
        return new SystemReport(Duration.ofSeconds(90), load, kernel, "boot", system);
    }

    /// For what they are called here: `a stop of two`.
    static String word(Action action) {
        return switch (action) {
            case RESTART -> "restart";
            case START -> "start";
            case STOP -> "stop";
        };
    }
}
