package chatbot.command;

import chatbot.command.Command.Change;
import chatbot.command.ParseResult.MissingReason;
import chatbot.command.ParseResult.Understood;
import chatbot.fleet.Target;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// A reason without `because`, as `lock web-1 the disk is being replaced` has it.
///
/// What may as well be more machines, or a region, is none: whoever types `lock web-1 web-2` isn't
/// glad to see one of them locked, nor whoever types `freeze web-1` to see all machines frozen.
///
/// @param words the words before it, of which the first is the verb
/// @param word  its first word
/// @param next  the word after that; empty at the end
record PlainReason(List<String> words, String word, String next) {

    private static final Pattern ALL = Pattern.compile("(?i)all|everything|全部|所有|一切");
    private static final Pattern BETWEEN = Pattern.compile("(?i)and|or|&|和|与|及|跟|或|或者");
    private static final Pattern DIGITS = Pattern.compile("\\p{Nd}+");

    /// Whether the word after these can be the first of one.
    static boolean mayFollow(List<String> words) {
        return switch (words.size()) {
            case 1 -> isOf(Verb.FREEZE, words);
            case 2 -> isOf(Verb.LOCK, words) && !isIn(words.get(1));
            case 4 -> isOf(Verb.LOCK, words) && isIn(words.get(2));
            default -> false;
        };
    }

    /// Whether the word means every machine.
    static boolean isAll(String word) {
        return ALL.matcher(word).matches();
    }

    private static boolean isOf(Verb verb, List<String> words) {
        return Verb.of(words.getFirst()).equals(Optional.of(verb));
    }

    private static boolean isIn(String word) {
        return word.equalsIgnoreCase("in");
    }

    /// Whether it is one.
    ///
    /// @param rest the line from its first word on
    boolean isOne(String rest) {
        if (isIn(word) && words.size() < 4) {
            return !isOver() && !Parts.isRegion(TypedLine.withoutQuotes(next));
        }
        return !BETWEEN.matcher(word).matches() && !isMachine() && !isAllAlone()
                && !isOfMachines(rest);
    }

    /// Whether the line, or this part of it, ends after the first word.
    private boolean isOver() {
        return next.isEmpty() || next.equalsIgnoreCase("because") || TypedLine.isOption(next);
    }

    private boolean isAllAlone() {
        return isOf(Verb.FREEZE, words) && isAll(word) && isOver();
    }

    /// Whether the first word is a machine, by its form: an address, an id, or a name with a number
    /// where nothing else stands, or the name of the machine before but for the number.
    private boolean isMachine() {
        MachineWord machine = MachineWord.of(word);
        if (machine.flaw().isPresent() || !(machine.target() instanceof Target.Name(String name))) {
            return machine.flaw().isEmpty();
        }
        return DIGITS.matcher(name).find() && (isOf(Verb.FREEZE, words)
                ? isOver()
                : shape(name).equals(shape(MachineWord.of(words.get(1)).text())));
    }

    private static String shape(String name) {
        return DIGITS.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("0");
    }

    /// Whether there is a `because`, and all before it can be machines.
    private static boolean isOfMachines(String rest) {
        return switch (CommandParser.parse(Verb.RESTART.word() + " " + rest)) {
            case Understood(Change change, boolean _) -> !change.reason().isEmpty();
            case ParseResult result -> result instanceof MissingReason;
        };
    }
}
