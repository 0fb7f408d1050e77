package chatbot.chat;

import chatbot.access.Sender;
import java.time.Instant;

/// Something that somebody said to the bot, or a button that somebody pressed.
///
/// @param sender   who it was, and where
/// @param text     what was typed after the bot's name, as plain text; of a button, its token
/// @param wayBack  where something can be said later
/// @param request  id by which this request is found in the logs
/// @param deadline when the answer must be on its way
public record Message(Sender sender, String text, WayBack wayBack, String request,
        Instant deadline) {

    /// What tells this message from every other, and where to answer it later.
    ///
    /// @param key      what makes it this message and no other: delivered again, it has the same; at
    ///                 most 80 letters, digits, `-` and `_`
    /// @param url      where to post (Slack: `response_url`): whoever knows it can speak there, so
    ///                 it is never printed; empty if there is none
    /// @param thread   id of the message in whose thread the answer belongs; empty if in none
    /// @param inThread whether that thread existed before
    /// @param original id of the message that has the button; empty if there is none
    public record WayBack(String key, String url, String thread, boolean inThread,
            String original) {

        /// Outside threads.
        public WayBack(String key, String url) {
            this(key, url, "", false, "");
        }

        @Override
        public String toString() {
            return "WayBack[key=" + key + ", thread=" + thread + "]";
        }
    }
}
