package chatbot.followup;

import chatbot.followup.Step.Taken;
import chatbot.slack.Door;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/// Takes the workflow's steps. No route of the API leads here, and nothing but a token of the
/// function's own is understood.
///
/// 202 brings the next token and the seconds to wait, 200 is the end; 403 refuses the token, 410
/// says that nobody can be told any more, and 5xx is worth another try.
@Singleton
final class FollowUpResource implements Door {

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

    @Override
    public String path() {
        return "/follow-ups";
    }

    /// Takes the step of the token that is the body.
    @Override
    public APIGatewayV2HTTPResponse take(byte[] body, APIGatewayV2HTTPEvent event) {
        Optional<Token> token = tokens.open(new String(body, StandardCharsets.US_ASCII));
        if (token.isEmpty()) {
            log.refused();
            return Door.answer(403);
        }
        try {
            return answer(token.get(), step.take(token.get()));
        } catch (RuntimeException | Error unexpected) {
            log.failed(token.get().changes(), unexpected);
            return Door.answer(500);
        }
    }

    private APIGatewayV2HTTPResponse answer(Token token, Taken taken) {
        log.taken(token.changes(), taken);
        return switch (taken) {
            case Taken.Again(Token next, Duration pause) -> again(next, pause);
            case Taken.Done _ -> Door.answer(200);
            case Taken.Undelivered _ -> Door.answer(410);
        };
    }

    private APIGatewayV2HTTPResponse again(Token next, Duration pause) {
        ObjectNode answer = json.createObjectNode().put("token", tokens.seal(next))
                .put("wait", Math.max(1, pause.toSeconds()));
        return Door.answer(202, answer.toString());
    }
}
