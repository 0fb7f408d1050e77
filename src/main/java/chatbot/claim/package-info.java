/// Whose a machine is: what was asked, by whom, and that each request and each machine counts once;
/// and what was done, for as long as that is kept.
///
/// Knows nothing of chat. May use: `fleet`, `aws`, `language`, `setting`.
@NullMarked
package chatbot.claim;

import org.jspecify.annotations.NullMarked;
