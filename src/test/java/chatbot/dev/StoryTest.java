package chatbot.dev;

import static org.assertj.core.api.Assertions.assertThat;

import chatbot.dev.LogLines.Line;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The story of a restart, as the log tells it, and the course of the machine beside it.
final class StoryTest {

    private static final long ASKED = Instant.parse("2026-11-27T12:00:00Z").toEpochMilli();
    private static final String WEB = "\"instances\":[{\"id\":\"i-1\"%s}]";

    private final ObjectMapper json = new ObjectMapper();
    private final List<Line> lines = new ArrayList<>();
    private CourseView course = CourseView.UNKNOWN;
    private final FleetSource fleet = new FleetSource() {
        @Override
        public List<MachineView> machines() {
            return List.of(new MachineView("i-1", "web-1", "t3.small", "us-east-1a", "running",
                    Map.of(), "", List.of(), "", 0, 0, List.of(), 0, 0, ""));
        }

        @Override
        public Optional<CourseView> course(String instance) {
            return Optional.of(course);
        }
    };

    private void log(long after, String fields) throws Exception {
        JsonNode line = json.readTree("{\"time\":\"" + Instant.ofEpochMilli(ASKED + after) + "\","
                + fields + "}");
        lines.add(new Line(lines.size() + 1, ASKED + after, "", "", line));
    }

    private void accepted() throws Exception {
        log(280, "\"event\":\"command\",\"outcome\":\"accepted\",\"action\":\"RebootInstances\","
                + "\"command\":\"restart\",\"user\":\"U0ALICE\",\"milliseconds\":280,"
                + WEB.formatted(""));
    }

    private void look(long after, String end) throws Exception {
        log(after, "\"event\":\"follow_up\"," + WEB.formatted(end));
    }

    private Story story() {
        return Story.of(lines, fleet).orElseThrow();
    }

    @Test
    void thereIsNoneBeforeEc2AcceptedSomething() throws Exception {
        log(0, "\"event\":\"command\",\"outcome\":\"listed\"");
        log(9, "\"event\":\"command\",\"outcome\":\"refused\",\"action\":\"RebootInstances\","
                + WEB.formatted(""));

        assertThat(Story.of(lines, fleet)).isEmpty();
    }

    @Test
    void beginsWhenEc2Accepts() throws Exception {
        accepted();

        assertThat(story()).isEqualTo(new Story(1, "web-1", "i-1", "restart", "U0ALICE", ASKED,
                ASKED + 280, CourseView.UNKNOWN, List.of(), 0, "", ""));
    }

    @Test
    void goesOnWithEachLookAndEndsWhenItIsTold() throws Exception {
        accepted();
        look(5000, "");
        look(13000, ",\"end\":\"back\",\"evidence\":\"uptime\"");

        assertThat(story().looks()).containsExactly(ASKED + 5000, ASKED + 13000);
        assertThat(story().told()).isEqualTo(ASKED + 13000);
        assertThat(story().end()).isEqualTo("back");
        assertThat(story().evidence()).isEqualTo("uptime");
    }

    @Test
    void isThatOfTheLastChange() throws Exception {
        accepted();
        look(5000, ",\"end\":\"back\",\"evidence\":\"uptime\"");
        accepted();

        assertThat(story().id()).isEqualTo(3);
        assertThat(story().end()).isEmpty();
    }

    @Test
    void doesNotSayThatAnUnclearAnswerWasAccepted() throws Exception {
        log(2000, "\"event\":\"command\",\"outcome\":\"unconfirmed\",\"milliseconds\":2000,"
                + "\"action\":\"RebootInstances\",\"command\":\"restart\",\"user\":\"U0ALICE\","
                + WEB.formatted(""));

        assertThat(story().accepted()).isZero();
    }

    @Test
    void showsTheMachinesCourseUnlessItIsOfAnEarlierOne() throws Exception {
        accepted();
        course = new CourseView(ASKED + 2000, ASKED + 4000, 0);
        assertThat(story().course()).isEqualTo(course);
        assertThat(json.valueToTree(story()).path("down").asLong()).isEqualTo(ASKED + 2000);

        course = new CourseView(ASKED - 9000, ASKED - 5000, ASKED - 1000);
        assertThat(story().course()).isEqualTo(CourseView.UNKNOWN);
    }
}
