package chatbot.language;

import chatbot.language.Span.Count;
import chatbot.language.Span.Said;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/// Every sentence in one language, by its line's key. Each language is read when it is first spoken:
/// a cold start is short of time, and most functions speak only one.
record Bundle(Language language, Map<String, Template> lines) {

    private static final Map<Language, Bundle> READ = new ConcurrentHashMap<>();

    static Bundle of(Language language) {
        return READ.computeIfAbsent(language, Bundle::read);
    }

    private static Bundle read(Language language) {
        Properties lines = new Properties();
        try (InputStream file = Bundle.class.getResourceAsStream(file(language));
                Reader text = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            lines.load(text);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new Bundle(language, lines.stringPropertyNames().stream()
                .collect(Collectors.toUnmodifiableMap(key -> key,
                        key -> Template.parse(lines.getProperty(key)))));
    }

    /// The name of the language's file, which is UTF-8.
    static String file(Language language) {
        return "sentences_" + language.code() + ".properties";
    }

    /// The sentence in this language.
    List<Span> words(Said said) {
        String key = said.sentence().key() + said.count().map(this::suffix).orElse("");
        return Optional.ofNullable(lines.get(key)).orElseThrow(() -> new IllegalArgumentException(
                file(language) + " has no line " + key)).filled(said.values());
    }

    private String suffix(Count count) {
        return "." + language.category(count.number());
    }
}
