package chatbot.chat;

import java.util.Optional;

/// The settings of a conversation, as they stand in environment variables; empty means unset.
record Settings(String channels, String users, String teams, String visible) implements ChatConfig {

    /// Everybody, everywhere.
    static final Settings OPEN = new Settings("*", "*", "", "");

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

    @Override
    public Optional<String> replies() {
        return Optional.of(visible).filter(value -> !value.isEmpty());
    }
}
