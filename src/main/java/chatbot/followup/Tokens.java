package chatbot.followup;

import chatbot.claim.Change;
import chatbot.seal.Seal;
import chatbot.watch.Watch;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// The sealed form of a follow-up's state: nobody but this function can read it, change it or make
/// one, because a `response_url` is in it.
@Singleton
final class Tokens {

    /// Longer than any watch, and than Slack may be down for.
    static final Duration LIFE = Duration.ofMinutes(85);

    private static final String PURPOSE = "follow-up";

    private final Seal seal;
    private final ObjectMapper json;

    Tokens(Seal seal, ObjectMapper json) {
        this.seal = seal;
        this.json = json;
    }

    /// The first token of one request's changes.
    String first(List<Change> changes) {
        return seal(Token.of(changes.stream().map(Watch::of).toList(), false, 0, ""));
    }

    /// The token, sealed; it expires some time after the change was asked for.
    String seal(Token token) {
        try {
            return seal.seal(PURPOSE, token.change().asked().time().plus(LIFE),
                    json.writeValueAsString(token));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Strings and numbers can always be written",
                    impossible);
        }
    }

    /// The token in a text; empty unless this function sealed it for a follow-up, and it hasn't
    /// expired.
    Optional<Token> open(String sealed) {
        return seal.open(PURPOSE, sealed).map(this::read);
    }

    private Token read(String text) {
        try {
            return json.readValue(text, Token.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("What was sealed can't be read", impossible);
        }
    }
}
