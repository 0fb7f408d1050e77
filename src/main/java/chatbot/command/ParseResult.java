package chatbot.command;

/// What was made of a typed line: a command, or the one thing that is wrong with it.
public sealed interface ParseResult {

    /// A command, whole.
    record Understood(Command command) implements ParseResult {
    }

    /// The first word is no verb.
    ///
    /// @param nearest the verb that it resembles most
    record UnknownWord(String word, Verb nearest) implements ParseResult {
    }

    /// The verb needs an address and has none.
    record MissingAddress(Verb verb) implements ParseResult {
    }

    /// Where the address should be is something else.
    record NotAnAddress(Verb verb, String text, AddressFlaw flaw) implements ParseResult {
    }

    /// `because` with nothing after it.
    record MissingReason(Verb verb) implements ParseResult {
    }

    /// More than the verb takes.
    ///
    /// @param extra the words too many
    record TooManyWords(Verb verb, String extra) implements ParseResult {
    }
}
