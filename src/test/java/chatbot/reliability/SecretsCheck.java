package chatbot.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import chatbot.reliability.Heard.Ear;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// After all other tests: no secret that any of them used is in anything that the bot wrote.
///
/// The build runs it last, by an execution of its own in pom.xml.
@Campaign
class SecretsCheck {

    /// Secrets are told by what they look like, too, where each is another one.
    private static final Map<String, Pattern> LOOKS = Map.of(
            "a signature", Pattern.compile("v0=[0-9a-f]{64}"),
            "a token of Slack's", Pattern.compile("xox[abeprs]-[0-9A-Za-z-]{4,}"),
            "a response_url", Pattern.compile("https?://[^\\s\"]+/(commands|actions|hooks)/\\w+"));
    private static final Pattern SEALED = Pattern.compile("v1\\.[A-Za-z0-9_-]{40,}");

    private static final String WORKFLOWS = "workflow inputs";
    /// Where sealed tokens are meant to be: in buttons, and in what the workflow carries.
    private static final Set<String> TAKE_SEALED = Set.of("replies and posts", WORKFLOWS);
    private static final int SHOWN = 160;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Set<String> secrets = new TreeSet<>();
    private final Map<String, AtomicLong> lines = new LinkedHashMap<>();
    private final Map<String, List<String>> found = new LinkedHashMap<>();

    @Test
    void nothingThatWasHeardHoldsASecret() {
        heard(Ear.SECRETS).forEach(secrets::add);
        heard(Ear.AWS).map(SecretsCheck::tree).flatMap(SecretsCheck::entrusted)
                .forEach(secrets::add);

        heard(Ear.LOG).forEach(line -> look(line.contains("\"_aws\"") ? "metrics" : "log", line));
        heard(Ear.REPLY).forEach(line -> look("replies and posts", line));
        heard(Ear.AWS).map(SecretsCheck::tree).forEach(call -> look(kind(call),
                call.path("agent").asText() + " " + call.path("body").asText()));

        Findings findings = Findings.of("secrets", "where", "lines", "secrets sought", "found");
        lines.forEach((where, count) -> findings.row(where, count,
                secrets.size() + " and " + LOOKS.size() + " looks",
                found.getOrDefault(where, List.of()).size()));
        findings.areFigures();
        assertThat(found).isEmpty();
        assumeTrue(!secrets.isEmpty() || System.getProperty("it.test") == null,
                "a part of the suite may use no secret; the whole uses many");
        assertThat(secrets).as("the suite's secrets").isNotEmpty();
    }

    private static String kind(JsonNode call) {
        return switch (call.path("target").asText().replaceFirst("[_.].*", "")) {
            case "DynamoDB" -> "table items";
            case "AWSStepFunctions" -> WORKFLOWS;
            case "secretsmanager" -> "Secrets Manager";
            case String _ -> "other calls of AWS";
        };
    }

    private void look(String where, String line) {
        if (where.equals("Secrets Manager")) {
            return; // there they belong
        }
        lines.computeIfAbsent(where, _ -> new AtomicLong()).incrementAndGet();
        Stream<String> known = secrets.stream().filter(line::contains).map(_ -> "a secret");
        Stream<String> alike = LOOKS.entrySet().stream()
                .filter(look -> look.getValue().matcher(line).find()).map(Map.Entry::getKey);
        Stream<String> sealed = TAKE_SEALED.contains(where) || !SEALED.matcher(line).find()
                ? Stream.empty()
                : Stream.of("a sealed token");
        Stream.of(known, alike, sealed).flatMap(Function.identity())
                .forEach(what -> found.computeIfAbsent(where, _ -> new ArrayList<>())
                        .add(what + " in " + line.substring(0, Math.min(SHOWN, line.length()))));
    }

    /// What a test put into Secrets Manager.
    private static Stream<String> entrusted(JsonNode call) {
        return call.path("target").asText().startsWith("secretsmanager")
                ? Stream.of(tree(call.path("body").asText()).path("SecretString").asText()
                        .split(",")).map(String::strip).filter(Heard::isSecret)
                : Stream.empty();
    }

    private static JsonNode tree(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException _) {
            return JSON.missingNode();
        }
    }

    /// The lines of all processes, and of the function's own logs.
    private static Stream<String> heard(Ear ear) {
        List<Path> files = new ArrayList<>(list(Heard.FOLDER, Heard.prefix(ear)));
        if (ear == Ear.LOG) {
            files.addAll(list(Path.of("target", "lambda"), "function-"));
        }
        return files.stream().flatMap(SecretsCheck::lines).filter(line -> !line.isBlank());
    }

    private static List<Path> list(Path folder, String prefix) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(prefix)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return new BufferedReader(new InputStreamReader(Files.newInputStream(file),
                    StandardCharsets.UTF_8)).lines();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
