/// The grammar: from a typed line to a command, or to what is wrong with the line.
///
/// May use: the JDK and [chatbot.fleet.IpAddress].
@NullMarked
package chatbot.command;

import org.jspecify.annotations.NullMarked;
