/// A restart, once: find the machine, check it, claim it, see to its follow-up, reboot it.
///
/// Knows nothing of chat. May use: `fleet`, `aws`.
@NullMarked
package chatbot.change;

import org.jspecify.annotations.NullMarked;
