package chatbot.access;

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

    /// With whom a channel is shared (Slack: "Slack Connect").
    public enum Sharing {
        /// With nobody outside the organisation.
        INTERNAL,
        /// With another organisation.
        EXTERNAL,
        /// That wasn't said.
        UNSAID
    }

    /// Of whose workspace, and with whom the channel is shared, nothing was said.
    public Sender(String team, String enterprise, String channel, String user) {
        this(team, enterprise, channel, user, "", Sharing.UNSAID);
    }

    /// Somebody else in the same place, of whom nothing but the id is known.
    public Sender as(String other) {
        return new Sender(team, enterprise, channel, other, "", sharing);
    }

    /// Whether only the bot and that person are there, or that person and one other.
    public boolean isDirect() {
        return channel.startsWith("D");
    }
}
