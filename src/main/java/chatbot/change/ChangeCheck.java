package chatbot.change;

import chatbot.setting.Check;
import jakarta.inject.Singleton;
import java.util.List;

/// Looks at what may be done at all.
@Singleton
final class ChangeCheck implements Check {

    private final ChangeConfig config;

    ChangeCheck(ChangeConfig config) {
        this.config = config;
    }

    @Override
    public List<Runnable> readings() {
        return List.of(() -> Changes.power(config));
    }
}
