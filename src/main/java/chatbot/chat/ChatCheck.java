package chatbot.chat;

import chatbot.setting.Check;
import jakarta.inject.Singleton;
import java.util.List;

/// Looks at how the bot is to answer.
@Singleton
final class ChatCheck implements Check {

    private final ChatConfig config;

    ChatCheck(ChatConfig config) {
        this.config = config;
    }

    @Override
    public List<Runnable> readings() {
        return List.of(() -> Chatbot.outcomes(config), () -> Chatbot.languages(config));
    }
}
