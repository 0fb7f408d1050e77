package chatbot.followup;

import chatbot.aws.Caller;
import chatbot.claim.Asked;
import chatbot.claim.Change;
import chatbot.claim.Claims;
import chatbot.claim.Claims.Claim;
import chatbot.claim.InMemoryClaims;
import chatbot.claim.Recipient;
import chatbot.claim.Terms;
import chatbot.fleet.Action;
import chatbot.fleet.Instance;
import chatbot.fleet.Instance.Place;
import chatbot.fleet.InstanceState;
import chatbot.fleet.IpAddress;
import chatbot.fleet.Lookout;
import chatbot.fleet.Lookout.Look;
import chatbot.fleet.Probe;
import chatbot.fleet.Sighting;
import chatbot.fleet.StatusCheck;
import chatbot.fleet.StatusCheck.Kind;
import chatbot.fleet.StatusCheck.Result;
import chatbot.fleet.Target;
import chatbot.seal.TestSeal;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What tests of follow-ups begin with.
final class FollowUpBench {

    static final String URL = "https://hooks.slack.com/commands/T1/2/secretpart";

    private static final ObjectMapper JSON = new ObjectMapper(); // slow to make

    private FollowUpBench() {
    }

    static Claims claims(Clock clock) {
        return new InMemoryClaims(clock);
    }

    static Tokens tokens(Clock clock) {
        return new Tokens(TestSeal.by(clock), JSON);
    }

    static Step step(Claims claims, Lookout lookout, Probe probe, Teller teller, Clock clock) {
        return new Step(new Observer(claims, lookout, probe, clock), claims, teller, clock);
    }

    static Claim claim(Claims claims, Change change, Clock clock) {
        return claims.claim(List.of(change), Terms.shown(change.asked().time()), caller(clock));
    }

    static Caller caller(Clock clock) {
        return new Caller("U0ALICE", "request-1", clock.instant().plusSeconds(2));
    }

    /// A running machine, all of whose checks pass.
    static Look well(Change change) {
        return seen(change, InstanceState.RUNNING, Result.OK, Optional.empty());
    }

    /// The instance check has that result; the other two pass.
    static Look seen(Change change, InstanceState state, Result result,
            Optional<Instant> since) {
        return new Look.Seen(new Sighting(state, Optional.of(change.instance().launched()),
                List.of(new StatusCheck(Kind.SYSTEM, Result.OK, Optional.empty()),
                        new StatusCheck(Kind.INSTANCE, result, since),
                        new StatusCheck(Kind.EBS, Result.OK, Optional.empty())),
                Optional.empty()));
    }

    static Change restart(Instant asked, String type) {
        return new Change(new Asked(Action.RESTART, "key-1", "U0ALICE", asked, "the disk is full"),
                new Instance("i-0abc1234def567890", InstanceState.RUNNING, type,
                        new Place("us-east-1a", "", "123456789012"), List.of(),
                        Map.of("Name", "web-1"), Instant.parse("2026-11-01T08:00:00Z")),
                new Target.Address(IpAddress.of("10.34.33.22")),
                new Recipient("C0OPS", "U0ALICE", true, URL));
    }
}
