package chatbot.claim;

import chatbot.language.Language;

/// Whom the report of a restart goes to: the conversation that it was asked in.
///
/// @param channel   id of the channel or direct message
/// @param user      id of the person who asked
/// @param everybody whether everybody there saw the first answer, or only that person
/// @param url       where to post (Slack: `response_url`): whoever knows it can speak there, so it
///                  is never printed; empty if there is none
/// @param thread    id of the message whose thread it is (Slack: `thread_ts`); empty outside threads
/// @param message   id of the first answer (Slack: `ts`); empty if it isn't known yet, or has none
/// @param language  in which the report is
public record Recipient(String channel, String user, boolean everybody, String url, String thread,
        String message, Language language) {

    /// In English.
    public Recipient(String channel, String user, boolean everybody, String url, String thread,
            String message) {
        this(channel, user, everybody, url, thread, message, Language.EN);
    }

    /// In English, outside threads, with an answer that has no id.
    public Recipient(String channel, String user, boolean everybody, String url) {
        this(channel, user, everybody, url, "", "");
    }

    @Override
    public String toString() {
        return "Recipient[channel=" + channel + ", user=" + user + ", everybody=" + everybody
                + ", thread=" + thread + "]";
    }
}
