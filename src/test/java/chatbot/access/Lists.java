package chatbot.access;

import java.util.Optional;

/// Who gets in, as it stands in environment variables; empty means unset.
public record Lists(String channels, String users, String teams) implements AccessConfig {

    /// Everybody, everywhere.
    public static final Lists OPEN = new Lists("*", "*", "");

    @Override
    public Optional<String> allowedChannels() {
        return Optional.of(channels).filter(value -> !value.isEmpty());
    }

    @Override
    public Optional<String> allowedUsers() {
        return Optional.of(users).filter(value -> !value.isEmpty());
    }

    @Override
    public Optional<String> allowedTeams() {
        return Optional.of(teams).filter(value -> !value.isEmpty());
    }
}
