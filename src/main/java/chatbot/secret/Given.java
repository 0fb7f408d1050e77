package chatbot.secret;

import chatbot.setting.Setting;
import chatbot.setting.WrongSetting;
import java.util.List;
import java.util.Optional;

/// A secret as it was given, before anything is made of it. It can't be printed.
public final class Given {

    private final Setting by;
    private final Optional<String> text;

    /// @param by the setting that it comes by
    Given(Setting by, Optional<String> text) {
        this.by = by;
        this.text = text;
    }

    /// The whole text; empty if there is none.
    public Optional<String> text() {
        return Setting.text(text);
    }

    /// What the text lists, separated by commas.
    public List<String> entries() {
        return Setting.entries(text);
    }

    /// What to throw for one that can't be used.
    ///
    /// @param what what goes on after "holds": what is wrong, and the next step; never the secret
    public WrongSetting holds(String what) {
        return by.wrong((by.name().endsWith("_ARN") ? "leads to " : "holds ") + what);
    }

    /// Whether it is the same as another.
    boolean is(Given other) {
        return text.equals(other.text);
    }

    @Override
    public String toString() {
        return "***";
    }
}
