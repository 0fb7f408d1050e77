package chatbot.chat;

import chatbot.fleet.Fleet;
import chatbot.restart.RecordingFollowUps;
import chatbot.restart.Restarts;
import java.time.Clock;

/// A chatbot that listens to everybody everywhere, on a fleet of the test's choice.
public final class OpenChatbot {

    private OpenChatbot() {
    }

    /// With that way to restart, by that clock.
    public static Chatbot with(Restarts restarts, Clock clock) {
        ChatConfig config = Settings.OPEN;
        return new Chatbot(config, new Access(config), restarts, clock);
    }

    /// By the system's clock.
    public static Chatbot on(Fleet fleet) {
        ChatConfig config = Settings.OPEN;
        Clock clock = Clock.systemUTC();
        return new Chatbot(config, new Access(config), RecordingFollowUps.restarts(fleet, clock),
                clock);
    }
}
