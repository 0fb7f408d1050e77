package chatbot.seal;

import chatbot.secret.Secret;
import chatbot.secret.TestSecrets;
import java.time.Clock;
import java.util.Optional;

/// Seals for tests elsewhere.
public final class TestSeal {

    /// 32 bytes in base64.
    public static final String KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

    private TestSeal() {
    }

    /// With that key, by that clock.
    public static Seal by(Clock clock) {
        return with(clock, KEY);
    }

    /// With those keys.
    public static Seal with(Clock clock, String... keys) {
        return where("", "", clock, keys);
    }

    static Seal where(String stateMachine, String table, Clock clock, String... keys) {
        SealConfig config = new SealConfig() {
            @Override
            public Optional<String> stateMachineArn() {
                return Optional.of(stateMachine);
            }

            @Override
            public Optional<String> table() {
                return Optional.of(table);
            }
        };
        return new Seal(config, TestSecrets.of(Secret.KEY, String.join(",", keys)), clock);
    }
}
