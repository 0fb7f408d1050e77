package chatbot.wording;

import static chatbot.language.Span.code;
import static chatbot.language.Span.number;
import static chatbot.wording.Suggestion.command;

import chatbot.command.AddressFlaw;
import chatbot.command.Command;
import chatbot.command.NameFlaw;
import chatbot.command.Option;
import chatbot.command.ParseResult.Flawed;
import chatbot.command.Verb;
import chatbot.language.Phrase;
import chatbot.language.Sentence;
import chatbot.language.Span;
import java.util.Optional;

/// What keeps a word from being a machine, one sentence for each flaw.
final class FlawWording {

    private FlawWording() {
    }

    static Phrase of(Flawed flawed, Verb verb) {
        Span text = code(flawed.text());
        return switch (flawed.flaw()) {
            case AddressFlaw address -> address(text, address);
            case NameFlaw name -> name(flawed.text(), name, verb);
        };
    }

    private static Phrase address(Span text, AddressFlaw flaw) {
        return switch (flaw) {
            case AddressFlaw.PartCount(int count) ->
                Phrase.counted(Sentence.FLAW_PART_COUNT, count, text);
            case AddressFlaw.NotANumber(String part) when part.isEmpty() ->
                Phrase.of(Sentence.FLAW_PART_MISSING, text);
            case AddressFlaw.NotANumber(String part) ->
                Phrase.of(Sentence.FLAW_NOT_A_NUMBER, text, code(part));
            case AddressFlaw.TooLarge(String part) ->
                Phrase.of(Sentence.FLAW_TOO_LARGE, text, code(part));
            case AddressFlaw.LeadingZero(String part) ->
                Phrase.of(Sentence.FLAW_LEADING_ZERO, text, code(part));
            case AddressFlaw.Port(String address) ->
                Phrase.of(Sentence.FLAW_PORT, text, code(address));
            case AddressFlaw.Mask() -> Phrase.of(Sentence.FLAW_MASK, text, code("/"));
            case AddressFlaw.Zone(String address) ->
                Phrase.of(Sentence.FLAW_ZONE, text, code(address));
            case AddressFlaw.EmbeddedIpv4() -> Phrase.of(Sentence.FLAW_EMBEDDED_IPV4, text);
            case AddressFlaw.BrokenIpv6() ->
                Phrase.of(Sentence.FLAW_BROKEN_IPV6, text, code("::"));
            case AddressFlaw.Reserved() -> Phrase.of(Sentence.FLAW_RESERVED, text);
        };
    }

    private static Phrase ordinary(String word, Verb verb) {
        return Option.called(word).filter(verb::takes)
                .map(option -> Phrase.of(Sentence.FLAW_OPTION, code(word), code(option.text())))
                .orElseGet(() -> Phrase.of(Sentence.FLAW_ORDINARY_WORD, code(word),
                        code('"' + "web 1" + '"')));
    }

    private static Phrase name(String word, NameFlaw flaw, Verb verb) {
        Span text = code(word);
        return switch (flaw) {
            case NameFlaw.Wildcard() -> Phrase.of(Sentence.FLAW_WILDCARD, text,
                    command(new Command.Search("web", Optional.empty())));
            case NameFlaw.TooLong(int length) -> Phrase.of(Sentence.FLAW_TOO_LONG, text,
                    number(length), number(NameFlaw.LONGEST));
            case NameFlaw.OpenQuote() -> Phrase.of(Sentence.FLAW_OPEN_QUOTE, text);
            case NameFlaw.Everything() -> Phrase.of(Sentence.FLAW_EVERYTHING, text,
                    command(new Command.Search("", Optional.empty())));
            case NameFlaw.OrdinaryWord() -> ordinary(word, verb);
            case NameFlaw.NotAnId() -> Phrase.of(Sentence.FLAW_NOT_AN_ID, text, code("i-"));
            case NameFlaw.OddCharacter(String character) ->
                Phrase.of(Sentence.FLAW_ODD_CHARACTER, text, code(character));
            case NameFlaw.NoLetter() -> Phrase.of(Sentence.FLAW_NO_LETTER, text);
        };
    }
}
