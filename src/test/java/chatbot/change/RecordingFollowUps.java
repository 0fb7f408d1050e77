package chatbot.change;

import chatbot.aws.Caller;
import chatbot.fleet.Fleet;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/// Follow-ups that are started and stopped, and look at nothing.
public final class RecordingFollowUps implements FollowUps {

    private final List<Change> running = new ArrayList<>();

    /// Changes on that fleet, with claims in memory and follow-ups of which nothing comes.
    public static Changes restarts(Fleet fleet, Clock clock) {
        return new Changes(fleet, new InMemoryClaims(clock), new RecordingFollowUps(), clock);
    }

    /// What is being followed up.
    public List<Change> started() {
        return List.copyOf(running);
    }

    @Override
    public Start start(Change change, Caller caller) {
        running.add(change);
        return new Start.Started();
    }

    @Override
    public void stop(Change change, Caller caller) {
        running.remove(change);
    }
}
