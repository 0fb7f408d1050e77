package chatbot.webapi;

import java.util.Optional;

/// The settings of the Web API, without any framework.
record WebApiSettings(Optional<String> botToken) implements WebApiConfig {

    static final WebApiSettings WITHOUT_TOKEN = new WebApiSettings(Optional.empty());

    static WebApiSettings withToken(String token) {
        return new WebApiSettings(Optional.of(token));
    }
}
