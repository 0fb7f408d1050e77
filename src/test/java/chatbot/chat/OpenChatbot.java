package chatbot.chat;

import chatbot.change.Changes;
import chatbot.change.RecordingFollowUps;
import chatbot.fleet.Fleet;
import chatbot.seal.TestSeal;
import java.time.Clock;

/// A chatbot that listens to everybody everywhere, on a fleet of the test's choice.
public final class OpenChatbot {

    private OpenChatbot() {
    }

    /// With that way to restart, by that clock.
    public static Chatbot with(Changes restarts, Clock clock) {
        return with(Settings.OPEN, new NoDirectory(), restarts, clock);
    }

    /// With those lists, as they stand in the settings, and that chat service.
    public static Chatbot with(String channels, String users, String replies, Directory directory,
            Changes restarts, Clock clock) {
        return with(new Settings(channels, users, "", replies), directory, restarts, clock);
    }

    /// With those settings and that chat service.
    static Chatbot with(ChatConfig config, Directory directory, Changes restarts, Clock clock) {
        Presses presses = new Presses(TestSeal.by(clock), clock);
        ChangeAnswers answers = new ChangeAnswers(presses, clock);
        return new Chatbot(config, new Access(config, directory), restarts, answers,
                new Pressing(presses, answers, restarts, clock), clock);
    }

    /// By the system's clock.
    public static Chatbot on(Fleet fleet) {
        Clock clock = Clock.systemUTC();
        return with(RecordingFollowUps.restarts(fleet, clock), clock);
    }
}
