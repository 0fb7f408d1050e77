package chatbot.dev;

import static org.assertj.core.api.Assertions.assertThat;

import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The console shows lines of JSON, warnings and errors of the function.
final class LogLinesTest {

    private final Logger requests = Logger.getLogger("chatbot.requests");
    private final Logger other = Logger.getLogger("chatbot.webapi.Somebody");
    private final LogLines log = LogLines.kept();

    @AfterEach
    void stop() {
        log.close();
    }

    @Test
    void keepsALineOfJson() {
        requests.info("{\"event\":\"command\",\"outcome\":\"accepted\"}");

        assertThat(log.lines()).singleElement().satisfies(line -> {
            assertThat(line.line().path("outcome").asText()).isEqualTo("accepted");
            assertThat(line.text()).isEmpty();
            assertThat(line.level()).isEmpty();
        });
    }

    @Test
    void keepsWarningsAndErrorsAsTheyAreWritten() {
        other.warnf("Slack wasn't reached: %s", "java.net.ConnectException");
        other.info("nothing to speak of");

        assertThat(log.lines()).singleElement().satisfies(line -> {
            assertThat(line.text()).isEqualTo("Slack wasn't reached: java.net.ConnectException");
            assertThat(line.level()).startsWith("WARN");
            assertThat(line.line().isMissingNode()).isTrue();
        });
    }

    @Test
    void keepsTheLastOnes() {
        for (int count = 0; count < LogLines.MOST + 3; count++) {
            requests.info("{\"count\":" + count + "}");
        }

        assertThat(log.lines()).hasSize(LogLines.MOST);
        assertThat(log.lines().getFirst().line().path("count").asInt()).isEqualTo(3);
        log.clear();
        assertThat(log.lines()).isEmpty();
    }

    @Test
    void keepsNothingWhenItIsClosed() {
        log.close();
        requests.info("{\"event\":\"command\"}");

        assertThat(log.lines()).isEmpty();
    }
}
