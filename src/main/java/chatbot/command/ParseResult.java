package chatbot.command;

import java.util.List;
import java.util.Optional;

/// What was made of a typed line: a command, or the one thing that is wrong with it.
public sealed interface ParseResult {

    /// A command, whole.
    ///
    /// @param discreet whether the answer is for the asker's eyes only
    record Understood(Command command, boolean discreet) implements ParseResult {
    }

    /// No whole command.
    sealed interface Trouble extends ParseResult {
    }

    /// The first word is no verb; or after `help`, the only one.
    ///
    /// @param nearest the verb that was likely meant; empty for what resembles none
    record UnknownWord(String word, Optional<Verb> nearest) implements Trouble {
    }

    /// The verb needs a machine and has none.
    record MissingTarget(Verb verb) implements Trouble {
    }

    /// Where machines should be is something else.
    ///
    /// @param flawed each word that can't be a machine, once
    record NotATarget(Verb verb, List<Flawed> flawed) implements Trouble {
    }

    /// A word that can't be a machine, and why.
    record Flawed(String text, TargetFlaw flaw) {
    }

    /// More machines than one line may name.
    ///
    /// @param count how many there are, each counted once
    record TooManyTargets(Verb verb, int count) implements Trouble {
    }

    /// `in` with nothing after it.
    record MissingRegion(Verb verb) implements Trouble {
    }

    /// What stands after `in` hasn't the form of a region.
    record NotARegion(Verb verb, String text) implements Trouble {
    }

    /// `because` with nothing after it.
    record MissingReason(Verb verb) implements Trouble {
    }

    /// More than the verb takes.
    ///
    /// @param extra the words too many
    record TooManyWords(Verb verb, String extra) implements Trouble {
    }

    /// A word with hyphens in front that is no option.
    ///
    /// @param nearest the option that was likely meant; empty for what resembles none
    record UnknownOption(Verb verb, String text, Optional<Option> nearest)
            implements
                Trouble {
    }

    /// An option that means nothing to this verb.
    record OptionNotHere(Verb verb, Option option) implements Trouble {
    }
}
