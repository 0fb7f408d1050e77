package chatbot.change;

import chatbot.aws.Caller;
import chatbot.claim.Change;
import chatbot.claim.Claims;
import chatbot.claim.History;
import chatbot.claim.InMemoryClaims;
import chatbot.claim.Locks;
import chatbot.fleet.Fleet;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/// What does the work in tests of what is said about it: a fleet, changes of it with claims in memory,
/// their history, and locks.
public record Works(Fleet fleet, Changes changes, History history, Claims claims,
        Locks locks) {

    /// What somebody may do who may do everything.
    public static final Permit ANYTHING = (_, _) -> true;

    /// With follow-ups of which nothing comes. Machines may be started and stopped.
    public static Works on(Fleet fleet, Clock clock) {
        return on(fleet, new RecordingFollowUps(), clock);
    }

    /// With those follow-ups.
    public static Works on(Fleet fleet, FollowUps followUps, Clock clock) {
        return on(fleet, followUps, List.of(), clock);
    }

    /// With those witnesses of changes.
    public static Works on(Fleet fleet, FollowUps followUps, List<Witness> witnesses,
            Clock clock) {
        InMemoryClaims claims = new InMemoryClaims(clock);
        return new Works(fleet, new Changes(() -> Optional.of("true"), fleet, claims, followUps,
                witnesses, clock), claims, claims, claims.locks());
    }

    /// The changes are over, as far as these works know of them.
    public void end(List<Change> over, Caller caller) {
        if (history instanceof Claims claims) {
            over.forEach(change -> claims.end(change, "back", caller));
        }
    }

    /// With those changes, of which nothing is remembered.
    public static Works of(Fleet fleet, Changes changes, Clock clock) {
        InMemoryClaims claims = new InMemoryClaims(clock);
        return new Works(fleet, changes, claims, claims, claims.locks());
    }

    /// Notes that a change is over.
    public void end(Change change, String end, Caller caller) {
        claims.end(change, end, caller);
    }
}
