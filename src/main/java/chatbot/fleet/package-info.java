/// Machines: finding those that are meant, listing them, restarting, starting and stopping them,
/// looking at one and asking it for how long it has been up. Knows nothing of chat, or of who may
/// do what.
///
/// Ports, which `ec2` fills, and a demo fleet. May use: `aws`, for who asks and what fails.
@NullMarked
package chatbot.fleet;

import org.jspecify.annotations.NullMarked;
