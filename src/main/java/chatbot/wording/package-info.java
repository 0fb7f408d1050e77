/// What the bot says: which sentences, about what, to whom, in which order. Their words are in
/// `chatbot.language`.
///
/// Knows no particular chat service. May use: `access`, `command`, `watch`, `change` and those to
/// their right.
@NullMarked
package chatbot.wording;

import org.jspecify.annotations.NullMarked;
