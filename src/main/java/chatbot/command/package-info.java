/// The grammar: from a typed line to a command, or to what is wrong with the line.
///
/// May use: the JDK, `language`, [chatbot.fleet.Target], [chatbot.fleet.Action] and
/// [chatbot.fleet.IpAddress].
@NullMarked
package chatbot.command;

import org.jspecify.annotations.NullMarked;
