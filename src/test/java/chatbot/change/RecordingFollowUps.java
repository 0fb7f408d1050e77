package chatbot.change;

import chatbot.aws.Caller;
import chatbot.claim.Change;
import java.util.ArrayList;
import java.util.List;

/// Follow-ups that are started and stopped, and look at nothing.
public final class RecordingFollowUps implements FollowUps {

    private final List<Change> running = new ArrayList<>();

    /// What is being followed up.
    public List<Change> started() {
        return List.copyOf(running);
    }

    @Override
    public Start start(List<Change> changes, Caller caller) {
        running.addAll(changes);
        return new Start.Started();
    }

    @Override
    public void stop(List<Change> changes, Caller caller) {
        running.removeAll(changes);
    }
}
