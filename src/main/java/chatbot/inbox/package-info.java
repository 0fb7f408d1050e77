/// Messages that people wrote to the bot: each is answered once, however often it is delivered.
///
/// Knows nothing of what they say. May use: `aws`.
@NullMarked
package chatbot.inbox;

import org.jspecify.annotations.NullMarked;
