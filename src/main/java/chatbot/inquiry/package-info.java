/// What can be asked without changing anything: how machines are.
///
/// Knows nothing of chat. May use: `change`, `fleet`, `aws`.
@NullMarked
package chatbot.inquiry;

import org.jspecify.annotations.NullMarked;
