package chatbot.seal;

import java.time.Clock;
import java.util.List;
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
        return new Seal(settings(List.of(keys), "", ""), clock);
    }

    static SealConfig settings(List<String> keys, String stateMachine, String table) {
        return new SealConfig() {
            @Override
            public Optional<List<String>> key() {
                return keys.isEmpty() ? Optional.empty() : Optional.of(keys);
            }

            @Override
            public Optional<String> stateMachineArn() {
                return Optional.of(stateMachine);
            }

            @Override
            public Optional<String> table() {
                return Optional.of(table);
            }
        };
    }
}
