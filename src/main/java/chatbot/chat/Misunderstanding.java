package chatbot.chat;

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
                    MisunderstoodWording.unknownWord(unknown), "", "", "", "unknown_word");
            case ParseResult.MissingTarget missing -> answer(missing.verb(), "no_target",
                    MisunderstoodWording.missingTarget(missing));
            case ParseResult.NotATarget wrong -> answer(wrong.verb(), "not_a_target",
                    MisunderstoodWording.notATarget(wrong));
            case ParseResult.TooManyTargets many -> answer(many.verb(), "too_many_targets",
                    MisunderstoodWording.tooManyTargets(many));
            case ParseResult.MissingRegion missing -> answer(missing.verb(), "no_region",
                    MisunderstoodWording.missingRegion(missing));
            case ParseResult.NotARegion wrong -> answer(wrong.verb(), "not_a_region",
                    MisunderstoodWording.notARegion(wrong));
            case ParseResult.MissingReason missing -> answer(missing.verb(), "no_reason",
                    MisunderstoodWording.missingReason(missing));
            case ParseResult.TooManyWords extra -> answer(extra.verb(), "too_many_words",
                    MisunderstoodWording.tooManyWords(extra));
            case ParseResult.UnknownOption unknown -> answer(unknown.verb(), "unknown_option",
                    MisunderstoodWording.unknownOption(unknown));
            case ParseResult.OptionNotHere wrong -> answer(wrong.verb(), "option_not_here",
                    MisunderstoodWording.optionNotHere(wrong));
        };
    }

    private static Answer answer(Verb verb, String outcome, Reply reply) {
        return new Answer(reply, verb.word(), "", "", outcome);
    }
}
