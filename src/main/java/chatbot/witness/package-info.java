/// The audit topic: every change that EC2 accepted, or may have, is published there.
///
/// It implements a port of `change`, so nobody knows it but the container. May use: `change`, `claim`,
/// `fleet`, `aws` and JSON.
@NullMarked
package chatbot.witness;

import org.jspecify.annotations.NullMarked;
