package chatbot.witness;

import chatbot.aws.HandClock;
import chatbot.change.Witness.Announcement;
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
import chatbot.fleet.Target;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What topics are told in tests.
final class Announcements {

    static final Instant ASKED = new HandClock().instant();

    private Announcements() {
    }

    /// That web-1 is restarted, as Alice wanted it in #ops.
    static Announcement accepted() {
        return of("web-1", "it hangs", "C0OPS", "U0ALICE", "");
    }

    /// The same of a machine with that name, with everything that somebody else may have written.
    static Announcement of(String name, String reason, String channel, String user, String url) {
        return new Announcement(List.of(change("i-0abc1234def567890", name,
                new Target.Address(IpAddress.of("10.34.33.22")), reason,
                new Recipient(channel, user, true, url))), true);
    }

    /// That EC2 was asked for two machines, as somebody else agreed.
    static Announcement unconfirmed() {
        Recipient to = new Recipient("C0OPS", "U0ALICE", true, "");
        return new Announcement(Stream.of("web-1", "web-2").map(name -> change("i-" + name, name,
                new Target.Name(name), "", to)).toList(), false);
    }

    private static Change change(String id, String name, Target target, String reason,
            Recipient to) {
        return new Change(new Asked(Action.RESTART, "key", to.user(), ASKED, reason,
                reason.isEmpty() ? "U0BOB" : ""),
                new Instance(id, InstanceState.RUNNING, "t3.small",
                        new Place("us-east-1a", "vpc-1", "123456789012"),
                        List.of(new Address(IpAddress.of("10.34.33.22"), Role.PRIMARY)),
                        Map.of("Name", name, "chatbot", "restart", "CHATBOT_AUDIT_TOPIC_ARN",
                                "arn:aws:sns:us-east-1:123456789012:mine"),
                        Instant.EPOCH),
                target, to);
    }
}
