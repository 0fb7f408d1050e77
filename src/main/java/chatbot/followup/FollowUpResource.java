package chatbot.followup;

import chatbot.followup.Step.Taken;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/// Takes the workflow's steps. No route of the API leads here, and nothing but a token of the
/// function's own is understood.
///
/// 202 brings the next token and the seconds to wait, 200 is the end; 403 refuses the token, 410
/// says that nobody can be told any more, and 5xx is worth another try.
@Path("/follow-ups")
final class FollowUpResource {

    private final Tokens tokens;
    private final Step step;
    private final FollowUpLog log;
    private final ObjectMapper json;

    FollowUpResource(Tokens tokens, Step step, FollowUpLog log, ObjectMapper json) {
        this.tokens = tokens;
        this.step = step;
        this.log = log;
        this.json = json;
    }

    /// Takes the step of the token that is the body.
    @POST
    @Consumes(MediaType.WILDCARD)
    public Response take(byte[] body) {
        Optional<Token> token = tokens.open(new String(body, StandardCharsets.US_ASCII));
        if (token.isEmpty()) {
            log.refused();
            return Response.status(Response.Status.FORBIDDEN).build();
        }
        try {
            return answer(token.get(), step.take(token.get()));
        } catch (RuntimeException | Error unexpected) {
            log.failed(token.get().changes(), unexpected);
            return Response.serverError().build();
        }
    }

    private Response answer(Token token, Taken taken) {
        log.taken(token.changes(), taken);
        return switch (taken) {
            case Taken.Again(Token next, Duration pause) -> again(next, pause);
            case Taken.Done _ -> Response.ok().build();
            case Taken.Undelivered _ -> Response.status(Response.Status.GONE).build();
        };
    }

    private Response again(Token next, Duration pause) {
        ObjectNode answer = json.createObjectNode().put("token", tokens.seal(next))
                .put("wait", Math.max(1, pause.toSeconds()));
        return Response.accepted(answer.toString()).type(MediaType.APPLICATION_JSON).build();
    }
}
