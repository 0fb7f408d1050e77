/// The second act: after a restart was answered, look until there is something to say, and say it.
///
/// The step is stateless and is woken by Step Functions, or by a thread where there is no such
/// thing. May use every other room but `dev`.
@NullMarked
package chatbot.followup;

import org.jspecify.annotations.NullMarked;
