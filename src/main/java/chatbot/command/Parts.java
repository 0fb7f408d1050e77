package chatbot.command;

import chatbot.command.Command.Change;
import chatbot.command.Command.Help;
import chatbot.command.Command.History;
import chatbot.command.ParseResult.MissingReason;
import chatbot.command.ParseResult.MissingRegion;
import chatbot.command.ParseResult.NotARegion;
import chatbot.command.ParseResult.OptionNotHere;
import chatbot.command.ParseResult.TooManyWords;
import chatbot.command.ParseResult.Understood;
import chatbot.command.ParseResult.UnknownOption;
import chatbot.command.ParseResult.UnknownWord;
import chatbot.fleet.Action;
import chatbot.fleet.Target;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A line of a verb, taken apart by the verb's expression, which is made of the pieces here.
///
/// @param options as they were typed
record Parts(Verb verb, Matcher line, List<String> options) {

    private static final String WORD = " (?!because(?: |$))\\S++";
    /// All words up to `in` or `because`. Whatever repeats a group is possessive: for that Java's
    /// expressions need no stack, and a long line can't overflow it.
    static final String WORDS = "(?<words>(?:(?! in(?: |$))" + WORD + ")*+)";
    /// A region, if `in` is there.
    static final String IN = "(?<in> in(?<region>" + WORD + ")?)?";
    /// What is too much, up to `because`.
    static final String UNLESS_BECAUSE = "(?<extra>(?:" + WORD + ")*+)";
    /// A reason, if `because` is there.
    static final String BECAUSE = "(?<because> because(?<reason> .+)?)?";
    /// What is too much, up to the end.
    static final String REST = "(?<extra> .+)?";

    /// As AWS names its regions: `us-east-1`, `us-gov-west-1`, `eusc-de-east-1`.
    private static final Pattern REGION = Pattern
            .compile("(?i)[a-z]{2,4}(?:-[a-z]+)+-\\d");
    /// What a reason has that somebody else can read.
    private static final Pattern READABLE = Pattern.compile("[\\p{L}\\p{N}]");

    static boolean isRegion(String word) {
        return REGION.matcher(word).matches();
    }

    /// A change of the machines in the line.
    ParseResult change(Action action) {
        return ofMachines(machines -> new Change(action, machines, reason(), has(Option.DRY_RUN),
                has(Option.AGAIN)));
    }

    /// The command for the machines in the line, if nothing is wrong with it.
    ParseResult ofMachines(Function<Selection, Command> command) {
        Machines machines = machines();
        return trouble(machines.trouble(verb)).orElseGet(
                () -> understood(command.apply(new Selection(machines.targets(), region()))));
    }

    /// The history of the machine in the line, or of all if there is none.
    ParseResult history() {
        return text().isEmpty() && machines().targets().size() < 2
                ? whole(() -> new History(Optional.empty()))
                : ofMachine(target -> new History(Optional.of(target)));
    }

    /// The command for the one machine in the line, if nothing is wrong with it.
    ParseResult ofMachine(Function<Target, Command> command) {
        List<Target> targets = machines().targets();
        return targets.size() > 1
                ? new TooManyWords(verb, TypedLine.withoutQuotes(
                        part("words").orElse("").replaceFirst("^\\S+ ", "")))
                : trouble(machines().trouble(verb)).orElseGet(
                        () -> understood(command.apply(targets.getFirst())));
    }

    /// Help on the verb in the line, or on all if there is none.
    ParseResult help() {
        String topic = part("extra").orElse("");
        Optional<Verb> known = Verb.of(topic);
        if (topic.isEmpty() || known.isPresent()) {
            return optionTrouble().orElseGet(() -> understood(new Help(known)));
        }
        return topic.indexOf(' ') < 0
                ? new UnknownWord(topic, Verb.nearest(topic))
                : new TooManyWords(verb, topic);
    }

    /// The command, if nothing is wrong with the line.
    ParseResult whole(Supplier<Command> command) {
        return trouble(Optional.empty()).orElseGet(() -> understood(command.get()));
    }

    /// The words to look for; everything is looked for without any.
    String text() {
        return part("words").filter(words -> !NameFlaw.EVERYTHING.matcher(words).matches())
                .map(TypedLine::withoutQuotes).orElse("");
    }

    /// In the asker's own words; empty when there is none.
    String reason() {
        return part("reason").orElse("");
    }

    /// The region, as AWS writes it.
    Optional<String> region() {
        return typedRegion().map(name -> name.toLowerCase(Locale.ROOT));
    }

    private Optional<String> typedRegion() {
        return part("region").map(TypedLine::withoutQuotes);
    }

    private Machines machines() {
        return Machines.of(part("words").orElse(""));
    }

    private ParseResult understood(Command command) {
        return new Understood(command, has(Option.PRIVATE));
    }

    private boolean has(Option option) {
        return options.stream().map(Option::of).flatMap(Optional::stream).anyMatch(option::equals);
    }

    /// The first thing that is wrong with the line.
    private Optional<ParseResult> trouble(Optional<ParseResult> ofMachines) {
        return Stream.of(optionTrouble(), ofMachines, regionTrouble(), tooManyWords(), noReason())
                .flatMap(Optional::stream).findFirst();
    }

    private Optional<ParseResult> optionTrouble() {
        return options.stream().map(this::optionTrouble).flatMap(Optional::stream).findFirst();
    }

    private Optional<ParseResult> optionTrouble(String typed) {
        Optional<Option> known = Option.of(typed);
        return known.isEmpty()
                ? Optional.of(new UnknownOption(verb, typed, Option.nearest(typed)))
                : known.filter(option -> !verb.takes(option))
                        .map(option -> new OptionNotHere(verb, option));
    }

    private Optional<ParseResult> regionTrouble() {
        if (part("in").isPresent() && typedRegion().isEmpty()) {
            return Optional.of(new MissingRegion(verb));
        }
        return typedRegion().filter(name -> !isRegion(name))
                .map(name -> new NotARegion(verb, name));
    }

    private Optional<ParseResult> tooManyWords() {
        return part("extra").filter(extra -> !isOfAll() || !PlainReason.isAll(extra))
                .map(extra -> new TooManyWords(verb, TypedLine.withoutQuotes(extra)));
    }

    private Optional<ParseResult> noReason() {
        boolean isMissing = verb == Verb.LOCK
                ? !READABLE.matcher(reason()).find()
                : part("because").isPresent() && reason().isEmpty();
        return isMissing ? Optional.of(new MissingReason(verb)) : Optional.empty();
    }

    /// Whether it is about every machine, so that a word for that isn't too much.
    private boolean isOfAll() {
        return verb == Verb.FREEZE || verb == Verb.THAW;
    }

    /// A piece without the space before it; empty if the line, or its verb, has none.
    private Optional<String> part(String name) {
        return line.namedGroups().containsKey(name)
                ? Optional.ofNullable(line.group(name)).filter(part -> !part.isEmpty())
                        .map(part -> part.substring(1))
                : Optional.empty();
    }
}
