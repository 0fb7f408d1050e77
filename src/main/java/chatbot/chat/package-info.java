/// A conversation: who may say what where, what is done about it, and every sentence of the answer.
///
/// Knows no particular chat service; the wire is in `chatbot.slack`. May use: `command`, `restart`,
/// `fleet`, `aws`.
@NullMarked
package chatbot.chat;

import org.jspecify.annotations.NullMarked;
