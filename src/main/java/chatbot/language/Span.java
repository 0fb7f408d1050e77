package chatbot.language;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// A part of what is said: something that is shown as it is, or that a language has words for.
public sealed interface Span
        permits Phrase, Span.Said, Span.Count, Span.Gap, Span.Command, Span.Shown {

    /// Longer values are cut, so that a message stays within what services take.
    int LONGEST_VALUE = 200;

    /// A sentence, until the language is known.
    ///
    /// @param values what it is said of, by number; of a counted sentence the first is a [Count]
    record Said(Sentence sentence, List<Span> values) implements Span {

        /// Copies what it is given.
        public Said {
            values = List.copyOf(values);
        }

        /// Of how many it is said, if that makes a difference.
        Optional<Count> count() {
            return values.stream().limit(1).filter(Count.class::isInstance).map(Count.class::cast)
                    .findFirst();
        }
    }

    /// How many there are: what decides about one and many.
    record Count(long number) implements Span {
    }

    /// What a language has between two sentences.
    record Gap() implements Span {
    }

    /// Something that can be said to the bot, in each language.
    ///
    /// @param name what the bot is called by there; empty where that is known
    record Command(String name, Map<Language, String> lines) implements Span {

        /// Longer lines are no help to anybody.
        public Command {
            Map<Language, String> cut = new EnumMap<>(Language.class);
            lines.forEach((language, line) -> cut.put(language, Span.cut(line)));
            lines = Map.copyOf(cut);
        }

        Shown in(Language language) {
            String line = Objects.requireNonNull(lines.get(language));
            return name.isEmpty() ? new Typed(line) : new Code(name + " " + line);
        }
    }

    /// What is the same in every language.
    sealed interface Shown extends Span permits Plain, Strong, Code, Typed, Person, Time, Symbol {

        /// Its words without any markup.
        String text();
    }

    /// Words as they are.
    record Plain(String text) implements Shown {
    }

    /// Something's name.
    record Strong(String text) implements Shown {
    }

    /// Something to be read, typed or copied to the letter.
    record Code(String text) implements Shown {
    }

    /// Something that can be said to the bot, without what it is called by there.
    record Typed(String text) implements Shown {
    }

    /// A person, by id.
    record Person(String id) implements Shown {

        @Override
        public String text() {
            return "@" + id;
        }
    }

    /// A moment. Where a chat service can, it shows it as the reader's own date and time of day.
    record Time(Instant instant) implements Shown {

        private static final DateTimeFormatter UTC = DateTimeFormatter
                .ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

        @Override
        public String text() {
            return UTC.format(instant);
        }
    }

    /// Somebody else's words, cut if they are very long.
    static Span plain(String value) {
        return new Plain(cut(value));
    }

    /// A name, cut if it is very long.
    static Span strong(String value) {
        return new Strong(cut(value));
    }

    /// Something exact, cut if it is very long.
    static Span code(String value) {
        return new Code(cut(value));
    }

    /// A number that is no count.
    static Span number(long value) {
        return new Plain(Long.toString(value));
    }

    private static String cut(String value) {
        return value.length() <= LONGEST_VALUE
                ? value
                : value.substring(0, value.offsetByCodePoints(0, LONGEST_VALUE / 2)) + "…";
    }
}
