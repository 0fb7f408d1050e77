/// A restart from the request to the end: asked for once, watched, and told as far as there is
/// evidence.
///
/// Knows nothing of chat. May use: `fleet`, `aws`.
@NullMarked
package chatbot.restart;

import org.jspecify.annotations.NullMarked;
