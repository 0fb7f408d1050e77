package chatbot.chat;

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

    /// Who speaks, and where: ids, never names, because names can be chosen freely.
    ///
    /// @param team       workspace that the bot is installed in
    /// @param enterprise organisation that the workspace belongs to; empty if none
    /// @param channel    channel or direct message
    /// @param user       person
    /// @param home       workspace that the person belongs to; empty if that wasn't said
    /// @param sharing    with whom the channel is shared
    public record Sender(String team, String enterprise, String channel, String user, String home,
            Sharing sharing) {

        /// Of whose workspace, and with whom the channel is shared, nothing was said.
        public Sender(String team, String enterprise, String channel, String user) {
            this(team, enterprise, channel, user, "", Sharing.UNSAID);
        }

        /// Whether only the bot and that person are there, or that person and one other.
        public boolean isDirect() {
            return channel.startsWith("D");
        }
    }

    /// With whom a channel is shared (Slack: "Slack Connect").
    public enum Sharing {
        /// With nobody outside the organisation.
        INTERNAL,
        /// With another organisation.
        EXTERNAL,
        /// That wasn't said.
        UNSAID
    }

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
