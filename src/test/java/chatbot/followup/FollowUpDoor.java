package chatbot.followup;

import chatbot.aws.HandClock;
import chatbot.claim.Claims;
import chatbot.fleet.Lookout;
import chatbot.fleet.Probe;
import chatbot.inbox.InboxInMemory;
import chatbot.slack.RequestLog;
import chatbot.webapi.Delivery;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.Response;
import java.util.List;

/// The address of the workflow's steps, for tests in other rooms.
public final class FollowUpDoor {

    private final FollowUpResource resource;

    private FollowUpDoor(FollowUpResource resource) {
        this.resource = resource;
    }

    /// Behind which nothing is watched, by that clock.
    public static FollowUpDoor by(HandClock clock, Lookout lookout, Probe probe, Delivery delivery,
            RequestLog log) {
        Claims claims = FollowUpBench.claims(clock);
        Teller teller = new Teller(delivery, InboxInMemory.by(clock), clock);
        return new FollowUpDoor(new FollowUpResource(FollowUpBench.tokens(clock),
                FollowUpBench.step(claims, lookout, probe, teller, clock), new FollowUpLog(log),
                new ObjectMapper()));
    }

    /// A genuine token, sealed now by that clock.
    public static String token(HandClock clock) {
        return FollowUpBench.tokens(clock)
                .first(List.of(FollowUpBench.restart(clock.instant(), "t3.small")));
    }

    /// What it answers to that body.
    public Response take(byte[] body) {
        return resource.take(body);
    }
}
