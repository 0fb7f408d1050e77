/// Who may use the bot, and where: by lists of ids, and by what the chat service knows of a person
/// and a channel.
///
/// May use: `aws`, for on whose behalf something is asked.
@NullMarked
package chatbot.access;

import org.jspecify.annotations.NullMarked;
