package chatbot.chat;

import chatbot.change.Consent;
import chatbot.change.Doubt;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What a button means: everything that is needed when it is pressed, and nothing that could be
/// another's.
///
/// @param question id that all buttons of a question share: one of them counts, once
/// @param asker    chat user id of who wants the restart
/// @param address  of the machine, as it was asked for
/// @param asked    when the buttons were shown
/// @param reason   in the asker's own words; may be empty
/// @param machine  which it is; without an id where none was found yet
record Press(Act act, String question, String asker, String address, Instant asked,
        String reason, Machine machine) {

    /// Longer reasons and names are cut: Slack takes 2,000 characters for a button's value.
    private static final int LONGEST_REASON = 900;
    private static final int LONGEST_NAME = 180;
    private static final int FIELDS = 11;

    /// What pressing does.
    enum Act {
        /// The asker confirms the restart.
        RESTART,
        /// Another person agrees to it.
        APPROVE,
        /// The asker says which of several machines is meant.
        CHOOSE,
        /// The asker asks once more for what failed.
        AGAIN,
        /// Somebody says no.
        CANCEL
    }

    /// The machine as it was shown.
    ///
    /// @param id       empty if none was
    /// @param name     empty if it has none
    /// @param launched when it was launched
    /// @param doubts   what was said of it
    record Machine(String id, String name, Instant launched, Set<Doubt> doubts) {

        static final Machine NONE = new Machine("", "", Instant.EPOCH, Set.of());

        Machine {
            doubts = Set.copyOf(doubts);
        }
    }

    Press {
        reason = cut(reason, LONGEST_REASON);
        machine = new Machine(machine.id, cut(machine.name, LONGEST_NAME), machine.launched,
                machine.doubts);
    }

    /// Whether that person may press it; that they may use the bot at all is asked elsewhere.
    boolean isFor(String user) {
        return switch (act) {
            case RESTART, CHOOSE, AGAIN -> user.equals(asker);
            case APPROVE -> !user.equals(asker);
            case CANCEL -> true;
        };
    }

    /// What pressing it agrees to.
    Optional<Consent> consent() {
        return machine.id.isEmpty()
                ? Optional.empty()
                : Optional.of(new Consent(asked, machine.id, machine.launched, machine.doubts));
    }

    /// As a text of one line for each field, to be sealed.
    String text() {
        String doubts = machine.doubts.stream().sorted().map(Doubt::name)
                .collect(Collectors.joining(","));
        return String.join("\n", act.name(), question, asker, address, machine.id, machine.name,
                Long.toString(machine.launched.toEpochMilli()), doubts, reason,
                Long.toString(asked.toEpochMilli()), "");
    }

    /// Reads what [#text] wrote; empty for what another version of this function wrote.
    static Optional<Press> parse(String text) {
        String[] fields = text.split("\n", -1);
        if (fields.length != FIELDS) {
            return Optional.empty();
        }
        try {
            Set<Doubt> doubts = fields[7].isEmpty()
                    ? Set.of()
                    : EnumSet.copyOf(doubts(fields[7]));
            return Optional.of(new Press(Act.valueOf(fields[0]), fields[1], fields[2], fields[3],
                    time(fields[9]), fields[8],
                    new Machine(fields[4], fields[5], time(fields[6]), doubts)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static Instant time(String millis) {
        return Instant.ofEpochMilli(Long.parseLong(millis));
    }

    private static List<Doubt> doubts(String names) {
        return Arrays.stream(names.split(",", -1)).map(Doubt::valueOf).toList();
    }

    /// On one line, and not longer than so many bytes in UTF-8.
    private static String cut(String text, int bytes) {
        String line = text.replaceAll("\\p{Cc}+", " ");
        StringBuilder cut = new StringBuilder();
        int size = 0;
        for (int character : line.codePoints().toArray()) {
            size += character < 0x80 ? 1 : character < 0x800 ? 2 : character < 0x10000 ? 3 : 4;
            if (size > bytes) {
                return cut.append('…').toString();
            }
            cut.appendCodePoint(character);
        }
        return line;
    }
}
