package chatbot.chat;

import java.time.Instant;

/// Something that somebody said to the bot.
///
/// @param sender   who said it, and where
/// @param text     what was typed after the bot's name, as plain text
/// @param request  id by which this request is found in the logs
/// @param deadline when the answer must be on its way
public record Message(Sender sender, String text, String request, Instant deadline) {

    /// Who speaks, and where: ids, never names, because names can be chosen freely.
    ///
    /// @param team       workspace
    /// @param enterprise organisation that the workspace belongs to; empty if none
    /// @param channel    channel or direct message
    /// @param user       person
    public record Sender(String team, String enterprise, String channel, String user) {
    }
}
