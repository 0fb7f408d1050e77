/// A change of machines, once: find them, check them, claim them, see to their follow-up, do it.
///
/// Knows nothing of chat. May use: `claim`, `fleet`, `aws`.
@NullMarked
package chatbot.change;

import org.jspecify.annotations.NullMarked;
