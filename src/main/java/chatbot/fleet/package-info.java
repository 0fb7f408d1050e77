/// Machines: finding the one that has an address, rebooting it, looking at it and asking it for how
/// long it has been up. Knows nothing of chat, or of who may do what.
///
/// May use: `aws`; the AWS SDK in `Ec2*` and `Ssm*` only.
@NullMarked
package chatbot.fleet;

import org.jspecify.annotations.NullMarked;
