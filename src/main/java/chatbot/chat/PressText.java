package chatbot.chat;

import chatbot.change.Doubt;
import chatbot.chat.Press.Act;
import chatbot.chat.Question.Subject;
import chatbot.fleet.Action;
import chatbot.fleet.Fleet.Search;
import chatbot.fleet.Target;
import chatbot.language.Language;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A press as a text, to be sealed: fields on lines, a question's machines on one line each. Slack
/// takes 2,000 characters for a button's value, so reasons and names are cut where they are long.
final class PressText {

    /// What a sealed text of 2,000 characters holds.
    static final int MOST_BYTES = 1440;

    private static final int LONGEST_REASON = 900;
    private static final int LONGEST_NAME = 180;
    /// A machine that is known is meant by its id as well as by a long name.
    private static final int LONGEST_TARGET = 57;
    private static final int LINES_OF_A_QUESTION = 9;
    private static final String TURN = "TURN";
    private static final String DISCREET = "discreet";
    private static final String AGAIN = "+";

    private PressText() {
    }

    /// Writes it; empty if it is too long for a button.
    static Optional<String> write(Press press) {
        return Optional.of(switch (press) {
            case Press.Reply(Act act, Question question) -> question(act, question);
            case Press.Turn(String asker, Language language, Search search) -> lines(Stream.of(TURN,
                    asker, language.name(), search.text(), search.region().orElse(""),
                    Integer.toString(search.most()), search.next()));
        }).filter(text -> bytes(text) <= MOST_BYTES);
    }

    private static String question(Act act, Question question) {
        int names = LONGEST_NAME / question.subjects().size();
        List<String> machines = question.subjects().stream()
                .map(subject -> machine(subject, Math.max(names, 24))).toList();
        String bare = question(act, question, "", machines);
        int left = Math.max(0, Math.min(LONGEST_REASON, MOST_BYTES - bytes(bare) - 3));
        return question(act, question, cut(question.reason(), left), machines);
    }

    private static String question(Act act, Question question, String reason,
            List<String> machines) {
        return lines(Stream.concat(Stream.of(act.name(), question.id(), question.action().name(),
                question.asker(), time(question.shown()), reason, question.language().name(),
                flags(question), question.region()), machines.stream()));
    }

    private static String flags(Question question) {
        return (question.discreet() ? DISCREET : "") + (question.again() ? AGAIN : "");
    }

    private static String machine(Subject subject, int longestName) {
        String written = subject.target().written();
        boolean known = !subject.instance().isEmpty();
        return String.join("\t",
                known && bytes(written) > LONGEST_TARGET ? subject.instance() : written,
                subject.instance(), cut(subject.name(), longestName), time(subject.launched()),
                subject.doubts().stream().sorted().map(Doubt::name)
                        .map(name -> name.substring(0, 2)).collect(Collectors.joining()));
    }

    /// Reads what [#write] wrote; empty for what another version of this function wrote.
    static Optional<Press> read(String text) {
        String[] lines = text.split("\n", -1);
        try {
            return lines[0].equals(TURN) ? turn(lines) : question(lines);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static Optional<Press> turn(String[] lines) {
        return lines.length != 7
                ? Optional.empty()
                : Optional.of(new Press.Turn(lines[1], Language.valueOf(lines[2]),
                        new Search(lines[3],
                                Optional.of(lines[4]).filter(region -> !region.isEmpty()),
                                Integer.parseInt(lines[5]), lines[6])));
    }

    private static Optional<Press> question(String[] lines) {
        if (lines.length <= LINES_OF_A_QUESTION) {
            return Optional.empty();
        }
        List<Subject> machines = Arrays.stream(lines).skip(LINES_OF_A_QUESTION)
                .map(PressText::machine).toList();
        return Optional.of(new Press.Reply(Act.valueOf(lines[0]), new Question(lines[1],
                Action.valueOf(lines[2]), lines[3], time(lines[4]), lines[5],
                Language.valueOf(lines[6]), lines[7].startsWith(DISCREET), lines[7].endsWith(AGAIN),
                lines[8], machines)));
    }

    private static Subject machine(String line) {
        String[] fields = line.split("\t", -1);
        if (fields.length != 5) {
            throw new IllegalArgumentException("Not a machine: " + line);
        }
        return new Subject(Target.read(fields[0]), fields[1], fields[2], time(fields[3]),
                doubts(fields[4]));
    }

    /// By the first two letters of each.
    private static Set<Doubt> doubts(String letters) {
        return Arrays.stream(Doubt.values())
                .filter(doubt -> Stream.iterate(0, i -> i < letters.length(), i -> i + 2)
                        .anyMatch(i -> letters.startsWith(doubt.name().substring(0, 2), i)))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String time(Instant time) {
        return Long.toString(time.toEpochMilli(), Character.MAX_RADIX);
    }

    private static Instant time(String text) {
        return Instant.ofEpochMilli(Long.parseLong(text, Character.MAX_RADIX));
    }

    private static String lines(Stream<String> lines) {
        return lines.collect(Collectors.joining("\n"));
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    /// On one line, and not longer than so many bytes in UTF-8.
    private static String cut(String text, int most) {
        String line = text.replaceAll("\\p{Cc}+", " ");
        StringBuilder cut = new StringBuilder();
        int size = 0;
        for (int character : line.codePoints().toArray()) {
            size += bytes(Character.toString(character));
            if (size > most) {
                return cut.append('…').toString();
            }
            cut.appendCodePoint(character);
        }
        return line;
    }
}
