/// What is said that wasn't said to the bot: whether it is an alarm, about which machine, and whether
/// help was offered for that one just now.
///
/// Knows nothing of chat services, and changes nothing. May use: `fleet`, `aws`.
@NullMarked
package chatbot.listen;

import org.jspecify.annotations.NullMarked;
