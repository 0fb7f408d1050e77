package chatbot.restart;

import chatbot.aws.Caller;
import chatbot.fleet.Fleet;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/// Follow-ups that are started and stopped, and look at nothing.
public final class RecordingFollowUps implements FollowUps {

    private final List<Restart> running = new ArrayList<>();

    /// Restarts on that fleet, with claims in memory and follow-ups of which nothing comes.
    public static Restarts restarts(Fleet fleet, Clock clock) {
        return new Restarts(fleet, new InMemoryClaims(clock), new RecordingFollowUps(), clock);
    }

    /// What is being followed up.
    public List<Restart> started() {
        return List.copyOf(running);
    }

    @Override
    public Start start(Restart restart, Caller caller) {
        running.add(restart);
        return new Start.Started();
    }

    @Override
    public void stop(Restart restart, Caller caller) {
        running.remove(restart);
    }
}
