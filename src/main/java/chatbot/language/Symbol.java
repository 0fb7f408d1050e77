package chatbot.language;

/// A sign in front of a message, for those who skim it. What it says, the words say too.
public enum Symbol implements Span.Shown {
    /// A machine that runs.
    RUNNING("🟢"),
    /// One that is stopped.
    STOPPED("⚪"),
    /// One that is on its way from one state to another.
    CHANGING("🟡"),
    /// One that is no more.
    TERMINATED("⚫"),
    /// All is well.
    WELL("✅"),
    /// Something is wrong.
    TROUBLE("🔴"),
    /// Somebody is asked.
    QUESTION("❓"),
    /// Nobody knows.
    UNKNOWN("❔");

    private final String emoji;

    Symbol(String emoji) {
        this.emoji = emoji;
    }

    /// As one character of Unicode.
    public String emoji() {
        return emoji;
    }

    /// None: where there is no layout there is nobody to skim.
    @Override
    public String text() {
        return "";
    }
}
