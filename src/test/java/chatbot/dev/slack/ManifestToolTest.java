package chatbot.dev.slack;

import static org.assertj.core.api.Assertions.assertThat;

import chatbot.dev.slack.Script.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// The script that puts a stack's addresses into the Slack app's manifests. What else is in those,
/// `ManifestTest` looks at.
final class ManifestToolTest {

    private static final Path SOURCE = Path.of("src", "dev", "Manifest.java");
    private static final String HOST = "https://a1b2c3.execute-api.us-east-1.amazonaws.com";
    private static final Pattern URL = Pattern.compile("https://\\S+");

    @TempDir
    static Path classes;
    private static Script script;

    @BeforeAll
    static void compile() {
        script = Script.compiled(SOURCE, classes);
    }

    private static Run print(String... arguments) {
        return script.run(Map.of(), arguments);
    }

    private static Object yaml(String text) {
        return new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
    }

    private static List<String> urls(String text) {
        return URL.matcher(text).results().map(MatchResult::group).toList();
    }

    @ParameterizedTest
    @CsvSource({"'', manifest.yaml", "--mentions, manifest-mentions.yaml",
            "--listening, manifest-listening.yaml"})
    void changesNothingButTheAddresses(String option, String file) throws IOException {
        Run run = print(Stream.of("--url", HOST, option).filter(one -> !one.isEmpty())
                .toArray(String[]::new));

        String before = Files.readString(Path.of("src", "main", "slack", file));
        assertThat(run.error()).isEmpty();
        assertThat(run.status()).isZero();
        assertThat(yaml(run.out())).isEqualTo(yaml(
                before.replaceAll("https://put-the-output-[A-Za-z]+-here.example.com", HOST)));
        assertThat(urls(run.out())).isNotEmpty()
                .allSatisfy(url -> assertThat(url).startsWith(HOST + "/slack/"));
        assertThat(run.out()).startsWith("display_information:").endsWith("\n");
    }

    @Test
    void leadsEachKindOfRequestToItsRoute() {
        assertThat(urls(print("--url", HOST).out()))
                .containsExactly(HOST + "/slack/commands", HOST + "/slack/interactions");
        assertThat(urls(print("--mentions", "--url", HOST).out())).containsExactly(
                HOST + "/slack/commands", HOST + "/slack/events", HOST + "/slack/interactions");
    }

    @ParameterizedTest
    @ValueSource(strings = {HOST + "/", HOST + "/slack/commands", HOST + "/slack/events",
            HOST + "/slack/interactions", " " + HOST})
    void takesAnyOutputOfTheStack(String url) {
        assertThat(print("--url", url)).isEqualTo(print("--url", HOST));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://a.example.com", "a.example.com", "https://", "https://a/b",
            "https://a.example.com?b", "https://me@a.example.com", "https://a.example.com#b", "",
            "https://put the output here"})
    void takesNothingElseForAnAddress(String url) {
        Run run = print("--url", url);

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.error()).contains("--help").doesNotContain("\tat ");
    }

    @ParameterizedTest
    @CsvSource({"--url, --url needs a value", "--mention, There is no option --mention"})
    void saysWhatItDoesNotTake(String option, String sentence) {
        Run run = print(option);

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.error()).contains(sentence, "--help");
    }

    @Test
    void runsAsItIs() {
        Run run = Script.asItIs(SOURCE, "--help");

        assertThat(run.status()).as(run.error()).isZero();
        assertThat(run.out()).contains("java src/dev/Manifest.java", "--mentions", "--listening");
    }
}
