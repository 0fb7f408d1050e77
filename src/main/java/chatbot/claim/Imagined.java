package chatbot.claim;

import chatbot.aws.Caller;
import chatbot.fleet.Action;
import chatbot.fleet.Instance;
import chatbot.fleet.InstanceState;
import chatbot.fleet.IpAddress;
import chatbot.fleet.Target;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// A restart that nobody asked for, of a machine that nobody has: with it the start gets ready what
/// claims one and has it followed up, by clients that only knock.
///
/// @param change what is to be done
/// @param caller on whose behalf
public record Imagined(Change change, Caller caller) {

    private static final String NOBODY = "nobody";
    private static final String REQUEST = "priming";
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /// Asked for now.
    public static Imagined restart(Clock clock) {
        Instant now = clock.instant();
        IpAddress address = IpAddress.of("192.0.2.1"); // RFC 5737: no machine has it
        Instance instance = new Instance("i-0123456789abcdef0", InstanceState.RUNNING, "t3.small",
                new Instance.Place("us-east-1a", "vpc-0", "123456789012"),
                List.of(new Instance.Address(address, Instance.Role.PRIMARY)),
                Map.of(Instance.NAME, "web-1"), now);
        return new Imagined(
                new Change(new Asked(Action.RESTART, REQUEST, NOBODY, now, ""), instance,
                        new Target.Address(address), new Recipient(NOBODY, NOBODY, false, "")),
                new Caller(NOBODY, REQUEST, now.plus(PATIENCE)));
    }
}
