package chatbot.fleet;

import java.time.Instant;
import java.util.Optional;

/// The course of a demo machine's last restart, or start. Nothing of it tells the bot: that sees
/// what EC2 and Systems Manager show.
///
/// @param asked  when EC2 accepted it
/// @param down   when its system went down
/// @param booted when it started anew
/// @param agent  when Systems Manager reaches it again
/// @param well   when all its status checks pass again; empty if they never do
public record DemoFleetCourse(Instant asked, Instant down, Instant booted, Instant agent,
        Optional<Instant> well) {

    /// Where it is, at some time.
    public enum Phase {
        /// EC2 has it in its queue.
        ASKED,
        /// The system is down.
        DOWN,
        /// It starts.
        BOOTING,
        /// It runs, and its checks don't all pass yet.
        CHECKING,
        /// It is over.
        WELL
    }

    /// Where it is at that time.
    public Phase at(Instant time) {
        if (time.isBefore(down)) {
            return Phase.ASKED;
        }
        if (time.isBefore(booted)) {
            return Phase.DOWN;
        }
        if (time.isBefore(agent)) {
            return Phase.BOOTING;
        }
        return well.filter(end -> !time.isBefore(end)).isPresent() ? Phase.WELL : Phase.CHECKING;
    }
}
