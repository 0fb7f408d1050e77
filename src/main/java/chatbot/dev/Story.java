package chatbot.dev;

import chatbot.dev.LogLines.Line;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What became of the last change that EC2 accepted, or may have, from the function's own log; times
/// are in milliseconds since 1970, and 0 for what didn't happen yet or isn't known.
///
/// @param asked    when it arrived
/// @param accepted when EC2 accepted it
/// @param course   what really happened to the machine, where that is known
/// @param looks    when the function looked
/// @param told     when it told how it ended
/// @param end      how (docs/LOG.md); empty before
/// @param evidence what that is known by; empty before
record Story(long id, String machine, String instance, String command, String user, long asked,
        long accepted, @JsonUnwrapped CourseView course, List<Long> looks, long told, String end,
        String evidence) {

    private static final Set<String> DONE = Set.of("accepted", "unconfirmed");

    /// The last one that the lines tell of.
    static Optional<Story> of(List<Line> lines, FleetSource fleet) {
        return lines.reversed().stream().filter(Story::begins).findFirst()
                .map(first -> of(first, lines.stream()
                        .filter(line -> isAbout(line, first)).toList(), fleet));
    }

    private static boolean begins(Line line) {
        return line.line().path("action").isTextual()
                && DONE.contains(line.line().path("outcome").asText())
                && instance(line).path("id").isTextual();
    }

    /// Whether it is a look after that change at that machine.
    private static boolean isAbout(Line line, Line first) {
        return line.number() > first.number()
                && line.line().path("event").asText().equals("follow_up")
                && instance(line).path("id").equals(instance(first).path("id"));
    }

    private static JsonNode instance(Line line) {
        return line.line().path("instances").path(0);
    }

    private static Story of(Line first, List<Line> looks, FleetSource fleet) {
        JsonNode line = first.line();
        String id = instance(first).path("id").asText();
        long time = Instant.parse(line.path("time").asText()).toEpochMilli();
        long asked = time - line.path("milliseconds").asLong();
        Optional<Line> last = looks.stream().filter(look -> instance(look).has("end")).findFirst();
        return new Story(first.number(), name(id, fleet), id, line.path("command").asText(),
                line.path("user").asText(), asked,
                line.path("outcome").asText().equals("accepted") ? time : 0,
                fleet.course(id).filter(course -> course.down() == 0 || course.down() >= asked)
                        .orElse(CourseView.UNKNOWN),
                looks.stream().map(Line::time).toList(), last.map(Line::time).orElse(0L),
                last.map(end -> instance(end).path("end").asText()).orElse(""),
                last.map(end -> instance(end).path("evidence").asText("")).orElse(""));
    }

    private static String name(String id, FleetSource fleet) {
        return fleet.machines().stream().filter(machine -> machine.id().equals(id)).findFirst()
                .map(MachineView::name).orElse(id);
    }
}
