package chatbot.slack;

import org.junit.jupiter.api.AfterEach;

/// A test that begins with a talk in #ops, or goes on with another.
abstract class TalkCase {

    Talk talk = Talk.start();

    @AfterEach
    void close() {
        talk.close();
    }

    Talk other(Talk next) {
        talk.close();
        talk = next;
        return next;
    }
}
