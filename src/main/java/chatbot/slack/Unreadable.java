package chatbot.slack;

/// A request that Slack wouldn't send, though it is signed. Its message says what is wrong, in our
/// own words.
final class Unreadable extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    Unreadable(String why) {
        super(why);
    }
}
