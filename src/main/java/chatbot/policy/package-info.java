/// A policy: which of those who get in may do what, where, and on which machines; and a team's own
/// aliases. It narrows what the lists of `access`, the tags and IAM allow, and never widens it.
///
/// May use: `access`, for who asks; `command`, for what can be asked; `fleet`, `aws`.
@NullMarked
package chatbot.policy;

import org.jspecify.annotations.NullMarked;
