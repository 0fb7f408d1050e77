package chatbot.chat;

import chatbot.audit.End;
import chatbot.command.ParseResult;
import chatbot.command.Verb;
import chatbot.wording.MisunderstoodWording;
import chatbot.wording.Reply;

/// What is answered to a line that isn't a whole command.
final class Misunderstanding {

    private Misunderstanding() {
    }

    /// The answer, and a word for the log.
    static Answer of(ParseResult.Trouble trouble) {
        return switch (trouble) {
            case ParseResult.UnknownWord unknown -> new Answer(
                    MisunderstoodWording.unknownWord(unknown), "", "", "", End.UNKNOWN_WORD.told());
            case ParseResult.MissingTarget missing -> answer(missing.verb(), End.NO_TARGET,
                    MisunderstoodWording.missingTarget(missing));
            case ParseResult.NotATarget wrong -> answer(wrong.verb(), End.NOT_A_TARGET,
                    MisunderstoodWording.notATarget(wrong));
            case ParseResult.TooManyTargets many -> answer(many.verb(), End.TOO_MANY_TARGETS,
                    MisunderstoodWording.tooManyTargets(many));
            case ParseResult.MissingRegion missing -> answer(missing.verb(), End.NO_REGION,
                    MisunderstoodWording.missingRegion(missing));
            case ParseResult.NotARegion wrong -> answer(wrong.verb(), End.NOT_A_REGION,
                    MisunderstoodWording.notARegion(wrong));
            case ParseResult.MissingReason missing -> answer(missing.verb(), End.NO_REASON,
                    MisunderstoodWording.missingReason(missing));
            case ParseResult.TooManyWords extra -> answer(extra.verb(), End.TOO_MANY_WORDS,
                    MisunderstoodWording.tooManyWords(extra));
            case ParseResult.UnknownOption unknown -> answer(unknown.verb(), End.UNKNOWN_OPTION,
                    MisunderstoodWording.unknownOption(unknown));
            case ParseResult.OptionNotHere wrong -> answer(wrong.verb(), End.OPTION_NOT_HERE,
                    MisunderstoodWording.optionNotHere(wrong));
        };
    }

    private static Answer answer(Verb verb, End end, Reply reply) {
        return new Answer(reply, verb.word(), "", "", end.told());
    }
}
