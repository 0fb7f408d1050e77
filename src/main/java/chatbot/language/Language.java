package chatbot.language;

/// A language that the bot speaks.
public enum Language {
    /// English.
    EN,
    /// Chinese in simplified characters.
    ZH
}
