package chatbot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import chatbot.command.Verb;
import chatbot.template.Template;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// The Slack app's manifest: that Slack takes it, and that it fits the bot (Slack: "App manifest
/// reference").
final class ManifestTest {

    private static final Path FILE = Path.of("src", "main", "slack", "manifest.yaml");

    private final Map<String, Map<String, Object>> manifest = read();
    private final Map<String, String> display = cast(manifest.get("display_information"));
    private final Map<String, Object> command = command();

    @Test
    void keepsToSlacksLimits() {
        assertThat(display.get("name")).hasSizeBetween(1, 35);
        assertThat(display.get("description")).hasSizeBetween(1, 140);
        assertThat(text("command")).matches("/[a-z0-9_-]+").hasSizeBetween(2, 32);
        assertThat(text("description")).hasSizeBetween(1, 140);
        assertThat(text("usage_hint")).hasSizeBetween(1, 1000);
    }

    @Test
    void asksForNothingButTheCommand() {
        assertThat(manifest).containsOnlyKeys("display_information", "features", "oauth_config",
                "settings");
        assertThat(manifest.get("features")).containsOnlyKeys("slash_commands");
        assertThat(manifest.get("oauth_config"))
                .isEqualTo(Map.of("scopes", Map.of("bot", List.of("commands"))));
        assertThat(manifest.get("settings")).isEqualTo(Map.of("org_deploy_enabled", false,
                "socket_mode_enabled", false, "token_rotation_enabled", false));
    }

    @Test
    void leadsToTheGateByARouteOfTheApi() {
        URI url = URI.create(text("url"));
        String route = "POST " + url.getPath();

        assertThat(url).hasScheme("https");
        assertThat(Gate.ROUTES).contains(route);
        assertThat(Template.read().routes()).contains(route).containsAll(Gate.ROUTES);
        assertThat(Template.read().output("SlashCommandUrl")).endsWith(url.getPath());
    }

    @Test
    void hintsAtEveryVerb() {
        assertThat(text("usage_hint")).isEqualTo(
                Stream.of(Verb.values()).map(Verb::usage).collect(Collectors.joining(" | ")));
    }

    @Test
    void hasTextSentAsItWasTyped() {
        assertThat(command).containsEntry("should_escape", false);
    }

    private String text(String field) {
        return (String) command.get(field);
    }

    private Map<String, Object> command() {
        List<Map<String, Object>> commands = cast(manifest.get("features").get("slash_commands"));
        assertThat(commands).hasSize(1);
        return commands.getFirst();
    }

    private static Map<String, Map<String, Object>> read() {
        try {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(FILE));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static <T> T cast(Object node) {
        return (T) node;
    }
}
