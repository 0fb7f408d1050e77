package chatbot.webapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Where Slack may listen.
class SlackOriginsTest {

    private record Settings(Optional<String> hooksOrigin, Optional<String> apiOrigin)
            implements
                SlackOriginsConfig {
    }

    private static SlackOrigins origins(String hooks, String api) {
        return new ConfiguredOrigins()
                .origins(new Settings(Optional.ofNullable(hooks), Optional.ofNullable(api)));
    }

    @Test
    void areSlacksOwnByDefault() {
        SlackOrigins slacks = new SlackOrigins(URI.create("https://hooks.slack.com"),
                URI.create("https://slack.com"));

        assertThat(origins(null, null)).isEqualTo(slacks);
        assertThat(origins("", " ")).isEqualTo(slacks);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://hooks.slack-gov.com", "https://slack.example:8443",
            "http://localhost:8080", "http://127.0.0.1", "http://[::1]:1", "HTTPS://Slack.example"})
    void mayBeOthers(String origin) {
        assertThat(origins(origin, " " + origin))
                .isEqualTo(new SlackOrigins(URI.create(origin), URI.create(origin)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"slack.com", "https://", "https:slack.com", "//slack.com",
            "https://slack.com/", "https://slack.com/api", "https://slack.com?a",
            "https://slack.com#a",
            "https://me@slack.com", "https://@slack.com", "https://slack com",
            "https://slack.com:0",
            "https://slack.com:65536", "https://slack.com:x", "http://slack.com", "ftp://slack.com",
            "http://10.0.0.1", "http://127.0.0.1.example", "http://localhost.example",
            "http://[::2]",
            "https://a,https://b"})
    void areNothingElse(String origin) {
        assertThatThrownBy(() -> origins(origin, null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("CHATBOT_SLACK_HOOKS_ORIGIN isn't an origin; one looks like "
                        + "https://hooks.slack.com, without a path. It takes http only for "
                        + "localhost, 127.0.0.1 and [::1].");
        assertThatThrownBy(() -> origins(null, origin))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("CHATBOT_SLACK_API_ORIGIN isn't an origin; one looks like "
                        + "https://slack.com, without a path.");
    }

    @ParameterizedTest
    @CsvSource({"https://hooks.slack.com/commands/T1, true",
            "https://hooks.slack.com:443/commands/T1, true", "HTTPS://HOOKS.slack.com/x, true",
            "https://hooks.slack.com:8443/x, false", "http://hooks.slack.com/x, false",
            "http://hooks.slack.com:443/x, false", "https://slack.com/x, false",
            "https://hooks.slack.com.evil.example/x, false",
            "https://hooks.slack.com@evil/x, false"})
    void areComparedWhole(String url, boolean same) {
        Origin hooks = Origin.of(URI.create("https://hooks.slack.com")).orElseThrow();

        assertThat(hooks.leadingHere(url).isPresent()).isEqualTo(same);
    }
}
