package chatbot.chat;

import chatbot.fleet.Fleet;
import chatbot.fleet.Restarts;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/// A chatbot that listens to everybody everywhere, on a fleet of the test's choice.
public final class OpenChatbot {

    /// Settings that let everybody in.
    private record Everybody() implements ChatConfig {

        @Override
        public Optional<List<String>> allowedChannels() {
            return Optional.of(List.of("*"));
        }

        @Override
        public Optional<List<String>> allowedUsers() {
            return Optional.of(List.of("*"));
        }

        @Override
        public Optional<List<String>> allowedTeams() {
            return Optional.empty();
        }

        @Override
        public Optional<String> replies() {
            return Optional.empty();
        }
    }

    private OpenChatbot() {
    }

    /// By the system's clock.
    public static Chatbot on(Fleet fleet) {
        ChatConfig config = new Everybody();
        return new Chatbot(config, new Access(config), new Restarts(fleet, Clock.systemUTC()));
    }
}
