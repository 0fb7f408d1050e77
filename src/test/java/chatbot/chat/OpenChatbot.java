package chatbot.chat;

import chatbot.fleet.Fleet;
import chatbot.fleet.Restarts;
import java.time.Clock;

/// A chatbot that listens to everybody everywhere, on a fleet of the test's choice.
public final class OpenChatbot {

    private OpenChatbot() {
    }

    /// By the system's clock.
    public static Chatbot on(Fleet fleet) {
        ChatConfig config = Settings.OPEN;
        return new Chatbot(config, new Access(config), new Restarts(fleet, Clock.systemUTC()));
    }
}
