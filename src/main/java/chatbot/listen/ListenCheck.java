package chatbot.listen;

import chatbot.setting.Check;
import jakarta.inject.Singleton;
import java.util.List;

/// Looks at what the bot is to listen for.
@Singleton
final class ListenCheck implements Check {

    private final ListenConfig config;

    ListenCheck(ListenConfig config) {
        this.config = config;
    }

    @Override
    public List<Runnable> readings() {
        return List.of(() -> PatternList.read(config.listenPatterns().orElse("")));
    }
}
