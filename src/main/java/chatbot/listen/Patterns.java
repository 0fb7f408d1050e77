package chatbot.listen;

import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/// What counts as an alarm: by the settings' own patterns, else by [AppWords] and [PersonWords].
public final class Patterns {

    /// So much of a message is read.
    static final int LONGEST = 8000;
    /// So many characters are looked at in all, again and again as patterns do: some 20 ms.
    static final int MOST_STEPS = 2_000_000;

    private final List<Pattern> own;

    /// By the setting's text; throws when a pattern of it is none.
    public Patterns(String setting) {
        this.own = PatternList.read(setting);
    }

    /// Whether a message is an alarm, and which part of it says so.
    ///
    /// @param app whether an app wrote it, and no person
    public Hearing hear(String message, boolean app) {
        String text = message.substring(0, Math.min(message.length(), LONGEST));
        return own.isEmpty()
                ? guarded(() -> app ? AppWords.hear(text) : PersonWords.hear(text))
                : guarded(() -> byOwn(text));
    }

    private Hearing byOwn(String text) {
        Measured measured = new Measured(text, MOST_STEPS);
        return own.stream().anyMatch(pattern -> pattern.matcher(measured).find())
                ? new Hearing.Alarm(text)
                : new Hearing.Calm();
    }

    /// A pattern can read too long, and it can dive too deep.
    private static Hearing guarded(Supplier<Hearing> look) {
        try {
            return look.get();
        } catch (Measured.Exhausted | StackOverflowError _) {
            return new Hearing.GivenUp();
        }
    }
}
