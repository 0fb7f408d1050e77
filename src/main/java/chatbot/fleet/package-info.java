/// Machines: finding those that are meant, listing them, restarting, starting and stopping them,
/// looking at one and asking it for how long it has been up. Knows nothing of chat, or of who may
/// do what.
///
/// May use: `aws`; the AWS SDK in `Ec2*` and `Ssm*` only.
@NullMarked
package chatbot.fleet;

import org.jspecify.annotations.NullMarked;
