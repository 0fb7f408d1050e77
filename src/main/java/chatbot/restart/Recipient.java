package chatbot.restart;

/// Whom the report of a restart goes to: the conversation that it was asked in.
///
/// @param channel   id of the channel or direct message
/// @param user      id of the person who asked
/// @param everybody whether everybody there saw the first answer, or only that person
/// @param url       where to post (Slack: `response_url`): whoever knows it can speak there, so it
///                  is never printed; empty if there is none
public record Recipient(String channel, String user, boolean everybody, String url) {

    @Override
    public String toString() {
        return "Recipient[channel=" + channel + ", user=" + user + ", everybody=" + everybody + "]";
    }
}
