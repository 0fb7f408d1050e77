package chatbot.reliability;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Where Jazzer comes in: one process for each target, whose name is its argument.
public final class JazzerEntry {

    private static @Nullable Quiet quiet;
    private static @Nullable Fuzz fuzz;

    private JazzerEntry() {
    }

    /// Called first.
    public static void fuzzerInitialize(String[] arguments) {
        quiet = Quiet.now();
        fuzz = FuzzTarget.valueOf(arguments[0]).fuzz();
    }

    /// Called with each input.
    public static void fuzzerTestOneInput(byte[] input) {
        Objects.requireNonNull(fuzz).once(new Choices(input));
    }
}
