package chatbot.dev.slack;

/// A message as it stands in the conversation.
///
/// @param ts           its id, which is also when it was said; empty before it is
/// @param channel      where, by Slack's id
/// @param author       a person, the bot, Slackbot or this page
/// @param onlyFor      the one person who sees it; empty if everybody there does
/// @param thread       id of the message that it replies to; empty if none
/// @param edited       whether it is marked as changed
/// @param waiting      whether the function has still to answer it
/// @param milliseconds until the function had answered so; 0 for what is no such answer
/// @param retry        when the function, which didn't take it, is told of it again
/// @param version      another one after each change
public record Said(String ts, String channel, String author, String onlyFor, String thread,
        Content content, boolean edited, boolean waiting, long milliseconds, Retry retry,
        long version) {

    /// That an event is brought again.
    ///
    /// @param number the how manieth retry; 0 if there is none, 4 if Slack has given up
    /// @param at     when, in milliseconds since 1970; 0 if there is none
    public record Retry(int number, long at) {

        static final Retry NONE = new Retry(0, 0);
        static final Retry GIVEN_UP = new Retry(4, 0);
    }

    /// For everybody there.
    static Said by(String author, String channel, Content content) {
        return new Said("", channel, author, "", "", content, false, false, 0, Retry.NONE, 0);
    }

    /// The same, which somebody has to answer.
    Said waitingForAnswer(boolean still) {
        return new Said(ts, channel, author, onlyFor, thread, content, edited, still, milliseconds,
                retry, version);
    }

    /// The same, for one person alone; for everybody if the id is empty.
    Said onlyFor(String person) {
        return new Said(ts, channel, author, person, thread, content, edited, waiting,
                milliseconds, retry, version);
    }

    /// The same in a thread; outside any if the id is empty.
    Said inThread(String root) {
        return new Said(ts, channel, author, onlyFor, root, content, edited, waiting, milliseconds,
                retry, version);
    }

    /// The same as the function's answer to a command.
    Said after(long time) {
        return new Said(ts, channel, author, onlyFor, thread, content, edited, waiting, time,
                retry, version);
    }

    /// The same, to be brought again.
    Said retried(Retry again) {
        return new Said(ts, channel, author, onlyFor, thread, content, edited, waiting,
                milliseconds, again, version);
    }

    /// The same with something else in it.
    ///
    /// @param marked whether that shows
    Said saying(Content other, boolean marked) {
        return new Said(ts, channel, author, onlyFor, thread, other, edited || marked, waiting, 0,
                retry, version);
    }

    /// The same as the conversation keeps it.
    Said kept(String id, long change) {
        return new Said(id, channel, author, onlyFor, thread, content, edited, waiting,
                milliseconds, retry, change);
    }

    /// Whether that person sees it, where they are.
    public boolean isSeenBy(String person) {
        return onlyFor.isEmpty() || onlyFor.equals(person);
    }
}
