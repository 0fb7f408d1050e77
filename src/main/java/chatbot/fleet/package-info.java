/// Machines: finding the one that has an address, and restarting it. Knows nothing of chat.
///
/// May use: the JDK; the AWS SDK in `Ec2*` only.
@NullMarked
package chatbot.fleet;

import org.jspecify.annotations.NullMarked;
