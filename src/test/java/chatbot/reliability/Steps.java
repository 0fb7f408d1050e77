package chatbot.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import chatbot.lambda.Response;
import chatbot.seal.Seal;
import chatbot.seal.TestSeal;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/// The workflow, as the template has it, but for its waits: time passes by making tokens older.
final class Steps {

    private static final String PURPOSE = "follow-up";
    private static final Duration LIFE = Duration.ofMinutes(85);
    /// How much later it is all at once, before some of the steps: when silence tells something, when
    /// the watch is over, and when the response_url has expired.
    private static final Map<Integer, Duration> LATER = Map.of(5, Duration.ofMinutes(4), 7,
            Duration.ofMinutes(22), 9, Duration.ofMinutes(5));
    private static final int MOST = 12;

    private final FaultBench bench;
    private final Seal seal = TestSeal.by(Clock.systemUTC());

    Steps(FaultBench bench) {
        this.bench = bench;
    }

    /// Takes them all; the status of the last, 202 if it would go on.
    int all(String token) {
        return all(token, MOST, () -> {
            // nothing was wrong
        });
    }

    /// The same.
    ///
    /// @param mended after so many steps
    int all(String first, int troubled, Runnable mended) {
        String token = first;
        for (int taken = 0; taken < MOST; taken++) {
            if (taken == troubled) {
                mended.run();
            }
            Response response = bench.step(older(token,
                    LATER.getOrDefault(taken, Duration.ZERO)));
            assertThat(response.statusCode()).isIn(200, 202, 410);
            if (response.statusCode() != 202) {
                return response.statusCode();
            }
            token = FaultBench.json(response.body()).required("token").asText();
        }
        return 202;
    }

    /// As if the change had been asked for so much earlier.
    private String older(String token, Duration by) {
        JsonNode json = FaultBench.json(seal.open(PURPOSE, token).orElseThrow());
        ObjectNode who = (ObjectNode) json.required("who");
        Instant asked = Instant.ofEpochMilli(who.required("time").asLong()).minus(by);
        who.put("time", asked.toEpochMilli());
        return seal.seal(PURPOSE, asked.plus(LIFE), json.toString());
    }
}
