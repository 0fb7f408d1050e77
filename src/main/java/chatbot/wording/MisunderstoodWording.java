package chatbot.wording;

import static chatbot.language.Span.code;
import static chatbot.language.Span.number;
import static chatbot.wording.Suggestion.command;
import static chatbot.wording.Suggestion.usage;
import static chatbot.wording.Suggestion.word;

import chatbot.command.Command;
import chatbot.command.ParseResult;
import chatbot.command.Selection;
import chatbot.command.Verb;
import chatbot.language.Phrase;
import chatbot.language.Sentence;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Every sentence about a line that isn't a whole command: the one thing that is wrong, and what to
/// type instead.
public final class MisunderstoodWording {

    private MisunderstoodWording() {
    }

    /// The first word is no verb.
    public static Reply unknownWord(ParseResult.UnknownWord unknown) {
        return instead(Verb.RESTART, unknown.nearest()
                .map(verb -> Phrase.of(Sentence.UNKNOWN_WORD_NEAR, code(unknown.word()),
                        usage(verb)))
                .orElseGet(() -> Phrase.of(Sentence.UNKNOWN_WORD, code(unknown.word()))));
    }

    /// The verb needs a machine and has none.
    public static Reply missingTarget(ParseResult.MissingTarget missing) {
        return instead(missing.verb(),
                Phrase.of(Sentence.MISSING_TARGET, word(missing.verb())));
    }

    /// Where machines should be is something else.
    public static Reply notATarget(ParseResult.NotATarget wrong) {
        Stream<Phrase> flaws = wrong.flawed().stream()
                .map(flawed -> FlawWording.of(flawed, wrong.verb()));
        return wrong.flawed().size() == 1
                ? instead(wrong.verb(), FlawWording.of(wrong.flawed().getFirst(), wrong.verb()))
                : Reply.toAsker(Stream.concat(
                        Stream.of(Phrase.of(Sentence.NOT_UNDERSTOOD)
                                .then(Phrase.of(Sentence.NOTHING_DONE))),
                        flaws.map(MachineWording::line)).toList(), next(wrong.verb()));
    }

    /// More machines than one line may name.
    public static Reply tooManyTargets(ParseResult.TooManyTargets many) {
        return instead(many.verb(), Phrase.counted(Sentence.TOO_MANY_TARGETS, many.count(),
                number(Selection.MOST)));
    }

    /// `in` with nothing after it.
    public static Reply missingRegion(ParseResult.MissingRegion missing) {
        return instead(missing.verb(), Phrase.of(Sentence.MISSING_REGION, code("in")));
    }

    /// What stands after `in` isn't a region.
    public static Reply notARegion(ParseResult.NotARegion wrong) {
        return instead(wrong.verb(), Phrase.of(Sentence.NOT_A_REGION, code(wrong.text()),
                code("us-east-1")));
    }

    /// `because` with nothing after it, or no reason where one is needed.
    public static Reply missingReason(ParseResult.MissingReason missing) {
        return instead(missing.verb(), Phrase.of(missing.verb() == Verb.LOCK
                ? Sentence.MISSING_LOCK_REASON
                : Sentence.MISSING_REASON));
    }

    /// More than the verb takes.
    public static Reply tooManyWords(ParseResult.TooManyWords extra) {
        return instead(extra.verb(), Phrase.of(Sentence.TOO_MANY_WORDS, code(extra.extra()),
                usage(extra.verb())));
    }

    /// A word with hyphens in front that is no option.
    public static Reply unknownOption(ParseResult.UnknownOption unknown) {
        Phrase what = Phrase.of(Sentence.UNKNOWN_OPTION, code(unknown.text()));
        return instead(unknown.verb(), unknown.nearest()
                .map(option -> what.then(Phrase.of(Sentence.NEAREST_OPTION, code(option.text()))))
                .orElse(what));
    }

    /// An option that means nothing to this verb.
    public static Reply optionNotHere(ParseResult.OptionNotHere wrong) {
        Sentence why = switch (wrong.verb()) {
            case LOCK, UNLOCK, FREEZE, THAW -> Sentence.OPTION_NOT_FOR;
            default -> Sentence.OPTION_NOT_HERE;
        };
        return instead(wrong.verb(), Phrase.of(why, code(wrong.option().text()),
                word(wrong.verb())));
    }

    private static Reply instead(Verb verb, Phrase why) {
        return Reply.toAsker(
                List.of(why.then(Phrase.of(Sentence.NOTHING_DONE))), next(verb));
    }

    /// For whoever isn't understood.
    static Phrase next(Verb verb) {
        return Phrase.of(Sentence.TRY_INSTEAD, command(HelpWording.example(verb)),
                command(new Command.Help(Optional.empty())));
    }
}
