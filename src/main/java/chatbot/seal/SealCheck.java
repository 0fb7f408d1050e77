package chatbot.seal;

import chatbot.setting.Check;
import jakarta.inject.Singleton;
import java.util.List;

/// Looks at the key of what is sealed.
@Singleton
final class SealCheck implements Check {

    private final SealConfig config;

    SealCheck(SealConfig config) {
        this.config = config;
    }

    @Override
    public List<Runnable> readings() {
        return List.of(() -> SealKeys.of(config));
    }
}
