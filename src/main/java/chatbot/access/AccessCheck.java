package chatbot.access;

import chatbot.setting.Check;
import jakarta.inject.Singleton;
import java.util.List;

/// Looks at the lists of who may use the bot, and where.
@Singleton
final class AccessCheck implements Check {

    private final AccessConfig config;

    AccessCheck(AccessConfig config) {
        this.config = config;
    }

    @Override
    public List<Runnable> readings() {
        return List.of(() -> Access.teams(config), () -> Access.channels(config),
                () -> Access.users(config));
    }
}
