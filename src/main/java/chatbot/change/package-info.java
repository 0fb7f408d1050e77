/// A change of machines, once: find them, check them, claim them, see to their follow-up, do it.
///
/// Knows nothing of chat. May use: `fleet`, `aws`, `language`.
@NullMarked
package chatbot.change;

import org.jspecify.annotations.NullMarked;
