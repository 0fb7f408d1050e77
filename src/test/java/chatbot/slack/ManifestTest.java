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
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// The Slack app's manifests: that Slack takes them, and that they fit the bot (Slack: "App manifest
/// reference").
final class ManifestTest {

    private static final Path ROOM = Path.of("src", "main", "slack");

    private final Map<String, Map<String, Object>> manifest = read("manifest.yaml");
    private final Map<String, Map<String, Object>> mentions = read("manifest-mentions.yaml");
    private final Map<String, Map<String, Object>> listening = read("manifest-listening.yaml");
    private final Map<String, String> display = cast(manifest.get("display_information"));
    private final Map<String, Object> command = command();

    @Test
    void keepsToSlacksLimits() {
        assertThat(display.get("name")).hasSizeBetween(1, 35);
        assertThat(display.get("description")).hasSizeBetween(1, 140);
        assertThat(text("command")).matches("/[a-z0-9_-]+").hasSizeBetween(2, 32);
        assertThat(text("description")).hasSizeBetween(1, 140);
        assertThat(text("usage_hint")).hasSizeBetween(1, 1000);
        assertThat((String) section(mentions, "features", "bot_user").get("display_name"))
                .matches("[a-z0-9._-]+").hasSizeBetween(1, 80);
    }

    @Test
    void asksForNothingButTheCommandAndButtons() {
        assertThat(manifest).containsOnlyKeys("display_information", "features", "oauth_config",
                "settings");
        assertThat(manifest.get("features")).containsOnlyKeys("slash_commands");
        assertThat(manifest.get("oauth_config"))
                .isEqualTo(Map.of("scopes", Map.of("bot", List.of("commands"))));
        assertThat(manifest.get("settings")).isEqualTo(Map.of("interactivity",
                Map.of("is_enabled", true, "request_url", url(manifest, "interactivity")),
                "org_deploy_enabled", false, "socket_mode_enabled", false,
                "token_rotation_enabled", false));
    }

    /// Mentions add what they need, and nothing else.
    @Test
    void asksForNoMoreThanMentionsNeed() {
        assertThat(mentions.get("display_information"))
                .isEqualTo(manifest.get("display_information"));
        assertThat(mentions.get("features")).containsAllEntriesOf(manifest.get("features"))
                .containsOnlyKeys("slash_commands", "app_home", "bot_user");
        assertThat(mentions.get("oauth_config")).isEqualTo(Map.of("scopes", Map.of("bot",
                List.of("commands", "app_mentions:read", "im:history", "chat:write", "users:read",
                        "channels:read", "groups:read"))));
        assertThat(mentions.get("settings")).containsAllEntriesOf(manifest.get("settings"))
                .hasSize(manifest.get("settings").size() + 1);
        assertThat(section(mentions, "settings", "event_subscriptions").get("bot_events"))
                .isEqualTo(List.of("app_mention", "message.im"));
    }

    /// Each row of the page adds its own to those above.
    @Test
    void asksForTheScopesThatThePageTellsOf() throws IOException {
        List<String> told = Files.readAllLines(Path.of("docs/SLACK.md")).stream()
                .filter(line -> line.startsWith("| `manifest"))
                .flatMap(line -> Pattern.compile("`([a-z_:]+)`").matcher(line.split("\\|")[2])
                        .results().map(scope -> scope.group(1)))
                .toList();
        List<String> scopes = cast(section(listening, "oauth_config", "scopes").get("bot"));

        assertThat(told).containsExactlyInAnyOrderElementsOf(scopes);
    }

    /// Listening adds what it needs to mentions, and user groups for a policy.
    @Test
    void asksForNoMoreThanListeningNeeds() {
        assertThat(listening).containsAllEntriesOf(Map.of("display_information",
                mentions.get("display_information"), "features", mentions.get("features")));
        assertThat(listening).containsOnlyKeys(mentions.keySet());
        List<String> scopes = cast(section(listening, "oauth_config", "scopes").get("bot"));
        List<String> before = cast(section(mentions, "oauth_config", "scopes").get("bot"));
        assertThat(scopes).containsAll(before).hasSize(before.size() + 3)
                .contains("channels:history", "groups:history", "usergroups:read");
        assertThat(section(listening, "settings", "event_subscriptions"))
                .isEqualTo(Map.of("request_url", url(mentions, "event_subscriptions"),
                        "bot_events", List.of("app_mention", "message.im", "message.channels",
                                "message.groups")));
        assertThat(section(listening, "settings", "interactivity"))
                .isEqualTo(section(mentions, "settings", "interactivity"));
    }

    @Test
    void leadsToTheGateByARouteOfTheApi() {
        Map<String, String> urls = Map.of("SlashCommandUrl", text("url"),
                "InteractionsUrl", url(manifest, "interactivity"),
                "EventsUrl", url(mentions, "event_subscriptions"));

        urls.forEach((output, text) -> {
            URI url = URI.create(text);
            assertThat(url).hasScheme("https");
            assertThat(url.getHost()).contains(output);
            assertThat(Gate.ROUTES).contains("POST " + url.getPath());
            assertThat(Template.read().output(output)).endsWith(url.getPath());
        });
        assertThat(Template.read().routes()).containsExactlyInAnyOrderElementsOf(Gate.ROUTES);
    }

    private static String url(Map<String, Map<String, Object>> from, String section) {
        return (String) section(from, "settings", section).get("request_url");
    }

    private static Map<String, Object> section(Map<String, Map<String, Object>> from, String outer,
            String inner) {
        return cast(from.get(outer).get(inner));
    }

    /// By its word: the composer shows the hint in one line, and all usages fill three.
    @Test
    void hintsAtEveryVerb() {
        assertThat(text("usage_hint")).isEqualTo(
                Stream.of(Verb.values()).map(Verb::word).collect(Collectors.joining(" | ")));
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

    private static Map<String, Map<String, Object>> read(String file) {
        try {
            return new Yaml(new SafeConstructor(new LoaderOptions()))
                    .load(Files.readString(ROOM.resolve(file)));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static <T> T cast(Object node) {
        return (T) node;
    }
}
