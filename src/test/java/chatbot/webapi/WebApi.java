package chatbot.webapi;

import chatbot.access.Directory;
import chatbot.change.Witness;
import chatbot.chat.ChatConfig;
import chatbot.policy.Groups;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;

/// The ways to a Slack on loopback, for tests in other rooms.
///
/// @param origin where that listens
public record WebApi(URI origin, Optional<String> token) {

    /// With the token that it knows.
    public static WebApi to(LocalSlack slack) {
        return new WebApi(URI.create(slack.origin()), Optional.of(LocalSlack.TOKEN));
    }

    /// Without any token.
    public static WebApi withoutToken(LocalSlack slack) {
        return new WebApi(URI.create(slack.origin()), Optional.empty());
    }

    /// Answers that are posted.
    public PostedAnswers posts() {
        return new PostedAnswers(origins(), WebApiSettings.with(token), wire(), new ObjectMapper());
    }

    /// Reports.
    public Delivery delivery(Clock clock) {
        return new SlackDelivery(origins(), WebApiSettings.with(token), wire(), new ObjectMapper(),
                clock);
    }

    /// Where people read of changes, by those settings.
    public Witness audit(String channel, String language, Clock clock) {
        return new AuditChannel(() -> Optional.of(channel), new Spoken(language),
                WebApiSettings.with(token), wire(), new ObjectMapper(), clock);
    }

    private record Spoken(String setting) implements ChatConfig {

        @Override
        public Optional<String> replies() {
            return Optional.empty();
        }

        @Override
        public Optional<String> language() {
            return Optional.of(setting);
        }
    }

    /// Who is in which user group.
    public Groups groups(Clock clock) {
        return new SlackGroups(WebApiSettings.with(token), wire(), clock);
    }

    /// Who is who.
    public Directory directory(Clock clock) {
        return new SlackDirectory(WebApiSettings.with(token), wire(), clock);
    }

    private SlackWire wire() {
        return new SlackWire(origins());
    }

    private SlackOrigins origins() {
        return new SlackOrigins(origin, origin);
    }
}
