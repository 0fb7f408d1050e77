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

/// Every sentence in one language, by its line's key. Each language is read when it is first spoken, and
/// each line made out when it is first said: a cold start is short of time. A native image has all of it
/// in it.
///
/// @param lines     as they are written
/// @param templates what was made out of them
record Bundle(Language language, Map<String, String> lines, Map<String, Template> templates) {

    private static final Map<Language, Bundle> READ = new ConcurrentHashMap<>();

    static {
        // GraalVM SDK: "ImageInfo"
        if ("buildtime".equals(System.getProperty("org.graalvm.nativeimage.imagecode"))) {
            for (Language language : Language.values()) {
                of(language).all();
            }
        }
    }

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
        return new Bundle(language,
                lines.stringPropertyNames().stream().collect(Collectors
                        .toUnmodifiableMap(key -> key, lines::getProperty)),
                new ConcurrentHashMap<>());
    }

    /// Every line, made out.
    Map<String, Template> all() {
        lines.keySet().forEach(this::template);
        return templates;
    }

    private Optional<Template> template(String key) {
        return Optional.ofNullable(lines.get(key))
                .map(line -> templates.computeIfAbsent(key, _ -> Template.parse(line)));
    }

    /// The name of the language's file, which is UTF-8.
    static String file(Language language) {
        return "sentences_" + language.code() + ".properties";
    }

    /// The sentence in this language.
    List<Span> words(Said said) {
        String key = said.sentence().key() + said.count().map(this::suffix).orElse("");
        return template(key).orElseThrow(() -> new IllegalArgumentException(
                file(language) + " has no line " + key)).filled(said.values());
    }

    private String suffix(Count count) {
        return "." + language.category(count.number());
    }
}
