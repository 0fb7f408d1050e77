package chatbot.wording;

import chatbot.language.Phrase;

/// A button under a reply.
///
/// @param name  tells it from the others under the same reply
/// @param label what is on it
/// @param token what it hands back when it is pressed: sealed, so nobody else can make one
public record Button(String name, Phrase label, Style style, String token) {

    /// How it looks.
    public enum Style {
        /// Like any other.
        PLAIN,
        /// A good way to go on.
        PRIMARY,
        /// Something goes down.
        DANGER
    }
}
