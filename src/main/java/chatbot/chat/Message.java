package chatbot.chat;

import java.time.Instant;

/// Something that somebody said to the bot.
///
/// @param sender   who said it, and where
/// @param text     what was typed after the bot's name, as plain text
/// @param wayBack  where something can be said later
/// @param request  id by which this request is found in the logs
/// @param deadline when the answer must be on its way
public record Message(Sender sender, String text, WayBack wayBack, String request,
        Instant deadline) {

    /// Who speaks, and where: ids, never names, because names can be chosen freely.
    ///
    /// @param team       workspace
    /// @param enterprise organisation that the workspace belongs to; empty if none
    /// @param channel    channel or direct message
    /// @param user       person
    public record Sender(String team, String enterprise, String channel, String user) {
    }

    /// What tells this message from every other, and where to answer it later.
    ///
    /// @param key what makes it this message and no other: delivered again, it has the same; at most
    ///            80 letters, digits, `-` and `_`
    /// @param url where to post (Slack: `response_url`): whoever knows it can speak there, so it is
    ///            never printed; empty if there is none
    public record WayBack(String key, String url) {

        @Override
        public String toString() {
            return "WayBack[key=" + key + "]";
        }
    }
}
