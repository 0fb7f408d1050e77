package chatbot.chat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/// Text with its meaning marked, so that a chat service can show it without being tricked by it.
///
/// What somebody else wrote gets into a phrase as a span only, and each service escapes spans by
/// its own rules: escaping can't be forgotten in a sentence.
public record Phrase(List<Span> spans) {

    /// Longer values are cut, so that a message stays within what services take.
    static final int LONGEST_VALUE = 200;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss 'UTC'",
            Locale.ROOT).withZone(ZoneOffset.UTC);

    private static final DateTimeFormatter DATE = DateTimeFormatter
            .ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    /// A stretch of text of one kind.
    public sealed interface Span {

        /// Words as they are.
        record Plain(String text) implements Span {
        }

        /// Something's name.
        record Strong(String text) implements Span {
        }

        /// Something to be read, typed or copied to the letter.
        record Code(String text) implements Span {
        }

        /// Something that can be said to the bot, without what it is called by there.
        record Command(String words) implements Span {
        }

        /// A person, by id.
        record Person(String id) implements Span {
        }
    }

    /// Copies what it is given.
    public Phrase {
        spans = List.copyOf(spans);
    }

    /// A sentence with `{}` for each of the values, in their order.
    public static Phrase of(String pattern, Span... values) {
        String[] words = pattern.split("\\{}", -1);
        if (words.length != values.length + 1) {
            throw new IllegalArgumentException(values.length + " values for: " + pattern);
        }
        List<Span> spans = new ArrayList<>();
        for (int index = 0; index < words.length; index++) {
            if (!words[index].isEmpty()) {
                spans.add(new Span.Plain(words[index]));
            }
            if (index < values.length) {
                spans.add(values[index]);
            }
        }
        return new Phrase(spans);
    }

    /// This, then that, with a space between.
    public Phrase then(Phrase next) {
        List<Span> both = new ArrayList<>(spans);
        both.add(new Span.Plain(" "));
        both.addAll(next.spans);
        return new Phrase(both);
    }

    /// This and that, with nothing between.
    Phrase and(Phrase next) {
        List<Span> both = new ArrayList<>(spans);
        both.addAll(next.spans);
        return new Phrase(both);
    }

    /// A time of day, for what is minutes ago or to come.
    static Span time(Instant time) {
        return new Span.Plain(TIME.format(time));
    }

    /// A time that may be days ago: with its date, if it isn't today's.
    static Span moment(Instant time, Instant now) {
        boolean today = time.truncatedTo(ChronoUnit.DAYS).equals(now.truncatedTo(ChronoUnit.DAYS));
        return today ? time(time) : new Span.Plain(DATE.format(time));
    }

    /// Somebody else's words, cut if they are very long.
    static Span plain(String value) {
        return new Span.Plain(cut(value));
    }

    /// Something that can be said to the bot.
    static Span command(String words) {
        return new Span.Command(cut(words));
    }

    /// The same, with another span for each that is turned into one.
    Phrase turned(UnaryOperator<Span> each) {
        return new Phrase(spans.stream().map(each).toList());
    }

    /// A name, cut if it is very long.
    static Span strong(String value) {
        return new Span.Strong(cut(value));
    }

    /// Something exact, cut if it is very long.
    static Span code(String value) {
        return new Span.Code(cut(value));
    }

    private static String cut(String value) {
        return value.length() <= LONGEST_VALUE
                ? value
                : value.substring(0, value.offsetByCodePoints(0, LONGEST_VALUE / 2)) + "…";
    }
}
