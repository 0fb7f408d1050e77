package chatbot.dev.slack;

/// What can go wrong between Slack and the function.
public enum Mishap {
    /// Slack answers 404 to whatever is posted to a `response_url`.
    LOSE_URL,
    /// Slack's clock is six minutes behind the function's.
    SKEW,
    /// The function takes four seconds to start, so Slack's three run out.
    COLD,
    /// A colleague sends the same line a moment earlier.
    RIVAL
}
