package chatbot.chat;

import java.util.Optional;

/// The settings of a conversation, as they stand in environment variables; empty means unset.
record Settings(String visible, String spoken) implements ChatConfig {

    /// Outcomes for everybody, in the language of the command word.
    static final Settings NONE = new Settings("", "");

    @Override
    public Optional<String> replies() {
        return Optional.of(visible).filter(value -> !value.isEmpty());
    }

    @Override
    public Optional<String> language() {
        return Optional.of(spoken).filter(value -> !value.isEmpty());
    }
}
