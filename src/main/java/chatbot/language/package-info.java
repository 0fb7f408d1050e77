/// The languages that the bot speaks.
///
/// May use: the JDK.
@NullMarked
package chatbot.language;

import org.jspecify.annotations.NullMarked;
