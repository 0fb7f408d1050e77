/// A conversation: a message comes in, and an answer goes out; so does a question's button.
///
/// Knows no particular chat service; the wire is in `chatbot.slack`. May use: `wording`, `access`,
/// `command`, `inquiry`, `change` and those to their right.
@NullMarked
package chatbot.chat;

import org.jspecify.annotations.NullMarked;
