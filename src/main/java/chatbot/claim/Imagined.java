package chatbot.claim;

import chatbot.aws.Caller;
import chatbot.fleet.Action;
import chatbot.fleet.Instance;
import chatbot.fleet.InstanceState;
import chatbot.fleet.IpAddress;
import chatbot.fleet.Target;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// A restart that nobody asked for, of a machine that nobody has: with it the start gets ready what
/// claims one and has it followed up, by clients that only knock.
public final class Imagined {

    private Imagined() {
    }

    /// As if nobody had asked for it now.
    public static Change restart(Caller nobody, Clock clock) {
        Instant now = clock.instant();
        IpAddress address = IpAddress.of("192.0.2.1"); // RFC 5737: no machine has it
        Instance instance = new Instance("i-0123456789abcdef0", InstanceState.RUNNING, "t3.small",
                new Instance.Place("us-east-1a", "vpc-0", "123456789012"),
                List.of(new Instance.Address(address, Instance.Role.PRIMARY)),
                Map.of(Instance.NAME, "web-1"), now);
        return new Change(new Asked(Action.RESTART, nobody.request(), nobody.user(), now, ""),
                instance, new Target.Address(address),
                new Recipient(nobody.user(), nobody.user(), false, ""));
    }
}
