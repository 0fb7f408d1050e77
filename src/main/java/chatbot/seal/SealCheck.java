package chatbot.seal;

import chatbot.secret.Secret;
import chatbot.secret.Secrets;
import chatbot.setting.Check;
import jakarta.inject.Singleton;
import java.util.List;

/// Looks at the key of what is sealed.
@Singleton
final class SealCheck implements Check {

    private final SealConfig config;
    private final Secrets secrets;

    SealCheck(SealConfig config, Secrets secrets) {
        this.config = config;
        this.secrets = secrets;
    }

    @Override
    public List<Runnable> readings() {
        return List.of(() -> SealKeys.of(secrets.given(Secret.KEY), config));
    }
}
