/// What nobody else may know: by a variable, or from Secrets Manager, where it can be changed while
/// the function runs.
///
/// May use: `aws` and `setting`.
@NullMarked
package chatbot.secret;

import org.jspecify.annotations.NullMarked;
