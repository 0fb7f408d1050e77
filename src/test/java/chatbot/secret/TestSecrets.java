package chatbot.secret;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/// Secrets without any settings.
public final class TestSecrets {

    private TestSecrets() {
    }

    /// That one alone, by itself; a blank one is none.
    public static Secrets of(Secret secret, String text) {
        Secrets secrets = new Secrets(_ -> {
            throw new AssertionError("AWS isn't asked");
        }, Clock.systemUTC());
        secrets.put(secret, Optional.of(text), Optional.empty());
        return secrets;
    }

    /// By their ARNs.
    public static Secrets stored(Map<Secret, String> arns, SecretsManagerClient client,
            Clock clock) {
        Secrets secrets = new Secrets(_ -> client, clock);
        arns.forEach((secret, arn) -> secrets.put(secret, Optional.empty(), Optional.of(arn)));
        return secrets;
    }
}
