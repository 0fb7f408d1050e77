/// What came of a change: what was seen after it, and what may be said on that evidence.
///
/// Pure decisions; looking and telling are in `followup`. May use: `change`, `fleet`, `aws`.
@NullMarked
package chatbot.watch;

import org.jspecify.annotations.NullMarked;
