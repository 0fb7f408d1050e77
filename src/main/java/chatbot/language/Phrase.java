package chatbot.language;

import chatbot.language.Span.Count;
import chatbot.language.Span.Gap;
import chatbot.language.Span.Plain;
import chatbot.language.Span.Said;
import chatbot.language.Span.Shown;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What is said, in no language yet, with its meaning marked, so that a chat service can show it
/// without being tricked by it.
///
/// What somebody else wrote gets into a phrase as a span only, and each service escapes spans by
/// its own rules: escaping can't be forgotten in a sentence. A phrase may be a value of another, so
/// each language puts it where it belongs.
public record Phrase(List<Span> spans) implements Span {

    /// Nothing.
    public static final Phrase NONE = new Phrase(List.of());

    /// Copies what it is given.
    public Phrase {
        spans = List.copyOf(spans);
    }

    /// A sentence about the values, in their order.
    public static Phrase of(Sentence sentence, Span... values) {
        return of(new Said(sentence, List.of(values)));
    }

    /// A sentence about so many, and about the values: `{0}` is the count, `{1}` the first of them.
    public static Phrase counted(Sentence sentence, long count, Span... values) {
        return of(new Said(sentence,
                Stream.concat(Stream.of(new Count(count)), Stream.of(values)).toList()));
    }

    /// One span, and no more than that.
    public static Phrase of(Span span) {
        return new Phrase(List.of(span));
    }

    /// How long something took, in the two or three largest units that there are: `1 min 42 s`.
    public static Phrase lasting(Duration duration) {
        return duration.toDays() > 0
                ? units(counted(Sentence.DURATION_DAYS, duration.toDays()),
                        unit(Sentence.DURATION_HOURS, duration.toHoursPart()))
                : units(unit(Sentence.DURATION_HOURS, duration.toHoursPart()),
                        unit(Sentence.DURATION_MINUTES, duration.toMinutesPart()),
                        unit(Sentence.DURATION_SECONDS, duration.toSecondsPart()));
    }

    private static Phrase unit(Sentence unit, int number) {
        return number == 0 ? NONE : of(unit, Span.number(number));
    }

    private static Phrase units(Phrase... units) {
        return Stream.of(units).filter(unit -> !unit.isEmpty())
                .reduce((larger, smaller) -> new Phrase(List.of(larger, new Plain(" "), smaller)))
                .orElseGet(() -> of(Sentence.DURATION_SECONDS, Span.number(0)));
    }

    /// This, then that, with between them what the language has between sentences.
    public Phrase then(Phrase next) {
        return isEmpty()
                ? next
                : next.isEmpty()
                        ? this
                        : new Phrase(List.of(this, new Gap(), next));
    }

    /// This after a sign.
    public Phrase after(Symbol symbol) {
        return new Phrase(List.of(symbol, this));
    }

    /// Whether there is nothing to say.
    public boolean isEmpty() {
        return spans.isEmpty();
    }

    /// The same for a place where the bot is called by that name.
    public Phrase naming(String name) {
        return new Phrase(naming(name, spans));
    }

    private static List<Span> naming(String name, List<Span> spans) {
        return spans.stream().<Span>map(span -> switch (span) {
            case Phrase phrase -> phrase.naming(name);
            case Said(Sentence sentence, List<Span> values) ->
                new Said(sentence, naming(name, values));
            case Command(String _, Map<Language, String> lines) -> new Command(name, lines);
            case Count count -> count;
            case Gap gap -> gap;
            case Shown shown -> shown;
        }).toList();
    }

    /// The same, put into words.
    public List<Shown> in(Language language) {
        return words(this, language).toList();
    }

    /// The words alone, without any markup.
    public String text(Language language) {
        return words(this, language).map(Shown::text).collect(Collectors.joining());
    }

    private static Stream<Shown> words(Span span, Language language) {
        return switch (span) {
            case Phrase(List<Span> spans) -> words(spans, language);
            case Said said -> words(Bundle.of(language).words(said), language);
            case Count(long number) -> Stream.of(new Plain(Long.toString(number)));
            case Gap() -> Stream.of(new Plain(language.gap()));
            case Command command -> Stream.of(command.in(language));
            case Shown shown -> Stream.of(shown);
        };
    }

    private static Stream<Shown> words(List<Span> spans, Language language) {
        return spans.stream().flatMap(span -> words(span, language));
    }
}
