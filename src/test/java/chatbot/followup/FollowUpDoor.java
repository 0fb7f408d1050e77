package chatbot.followup;

import chatbot.audit.AuditLines;
import chatbot.change.Works;
import chatbot.claim.Change;
import chatbot.fleet.Vitals;
import chatbot.inbox.Inbox;
import chatbot.webapi.Delivery;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.util.List;

/// The way in for the workflow's steps, for tests in other rooms.
public final class FollowUpDoor {

    private static final ObjectMapper JSON = new ObjectMapper(); // slow to make

    private final Tokens tokens;
    private final FollowUpResource resource;

    /// On what does the work.
    public FollowUpDoor(Works works, Delivery delivery, Inbox inbox, Clock clock) {
        this.tokens = FollowUpBench.tokens(clock);
        Vitals vitals = Vitals.of(works.fleet(), clock);
        Step step = FollowUpBench.step(works.claims(), vitals.lookout(), vitals.probe(),
                new Teller(delivery, inbox, clock), clock);
        this.resource = new FollowUpResource(tokens, step,
                new FollowUpLog(AuditLines.written(clock), clock), JSON);
    }

    /// A genuine token of somebody's restart, sealed now.
    public static String token(Clock clock) {
        return FollowUpBench.tokens(clock)
                .first(List.of(FollowUpBench.restart(clock.instant(), "t3.small")));
    }

    /// Takes the step that a body asks for.
    public APIGatewayV2HTTPResponse take(byte[] body) {
        return resource.take(body, new APIGatewayV2HTTPEvent());
    }

    /// The first token of a change.
    public String token(Change change) {
        return tokens.first(List.of(change));
    }
}
