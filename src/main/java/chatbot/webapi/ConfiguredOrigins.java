package chatbot.webapi;

import chatbot.setting.Setting;
import io.quarkus.arc.DefaultBean;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;

/// The origins of the settings, unless somebody brings others: dev mode does.
final class ConfiguredOrigins {

    /// Throws when a setting is no origin.
    @Produces
    @DefaultBean
    @Singleton
    @Startup
    SlackOrigins origins(SlackOriginsConfig config) {
        return new SlackOrigins(hooks(config), api(config));
    }

    static URI hooks(SlackOriginsConfig config) {
        return origin(Setting.CHATBOT_SLACK_HOOKS_ORIGIN, config.hooksOrigin(),
                "https://hooks.slack.com");
    }

    static URI api(SlackOriginsConfig config) {
        return origin(Setting.CHATBOT_SLACK_API_ORIGIN, config.apiOrigin(), "https://slack.com");
    }

    /// What is said of a setting doesn't hold its value: somebody may have pasted a whole webhook,
    /// and whoever knows that can speak in Slack.
    private static URI origin(Setting setting, Optional<String> value, String standard) {
        String text = Setting.text(value).orElse(standard);
        return Origin.parsed(text).filter(ConfiguredOrigins::isNothingElse)
                .orElseThrow(() -> setting.wrong("isn't an origin; one"
                        + " looks like " + standard + ", without a path. It takes http only for"
                        + " localhost, 127.0.0.1 and [::1]."));
    }

    private static boolean isNothingElse(URI url) {
        return Origin.of(url).filter(Origin::isPrivate).isPresent() && url.getRawPath().isEmpty()
                && url.getRawQuery() == null && url.getRawFragment() == null;
    }
}
