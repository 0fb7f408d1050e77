package chatbot.change;

import chatbot.aws.Caller;
import chatbot.aws.Failure;
import chatbot.aws.SideBySide;
import chatbot.change.Witness.Announcement;
import chatbot.change.Witness.Lapse;
import chatbot.claim.Brake;
import chatbot.claim.Change;
import chatbot.claim.Claims;
import chatbot.claim.Progress;
import chatbot.claim.Terms;
import chatbot.fleet.Fleet;
import chatbot.fleet.Instance;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/// Carries changes out, once: claim, start the follow-up, ask EC2, note what it said and tell the
/// witnesses.
record Execution(Fleet fleet, Claims claims, FollowUps followUps, Witnesses witnesses,
        Clock clock) {

    /// EC2 isn't asked with less time than this left: its answer would most likely come too late,
    /// and "nothing was done, ask again" is better news than "nobody knows".
    static final Duration EC2_TAKES = Duration.ofMillis(250);

    /// After the deadline so much time is left for noting what came of it: the answer is composed
    /// by then, and what isn't noted would have to be called unknown later.
    static final Duration NOTING_TAKES = Duration.ofMillis(250);

    /// A follow-up may take so long to start, and half of the time that is left: what was asked for is
    /// the change, not its report.
    static final Duration STARTING_TAKES = Duration.ofSeconds(1);

    /// Does it to all of the machines, which are of one site, or to none.
    Outcome execute(List<Change> changes, Terms terms, Caller caller) {
        return switch (claims.claim(changes, terms, caller)) {
            case Claims.Claim.Granted(List<Claims.Claim.Taken> over) ->
                begin(changes, over, caller);
            case Claims.Claim.Braked(Brake brake) -> new Outcome.Braked(changes, brake);
            case Claims.Claim.Taken taken -> taken(changes, taken);
            case Claims.Claim.Failed(Failure why) -> new Outcome.NotClaimed(changes, why);
        };
    }

    static Outcome taken(List<Change> changes, Claims.Claim.Taken taken) {
        Change held = changes.stream()
                .filter(change -> change.instance().id().equals(taken.instance())).findFirst()
                .orElseGet(changes::getFirst);
        return new Outcome.AlreadyAsked(held, taken.by(), taken.progress(),
                taken.by().request().equals(held.asked().request()));
    }

    /// The follow-up comes first: whatever happens to this process afterwards, somebody will look.
    private Outcome begin(List<Change> changes, List<Claims.Claim.Taken> over,
            Caller caller) {
        FollowUps.Start followUp = followUps.start(changes,
                caller.halfway(STARTING_TAKES, clock));
        Change first = changes.getFirst();
        List<Instance> instances = changes.stream().map(Change::instance).toList();
        Fleet.Attempt attempt = caller.left(clock).compareTo(EC2_TAKES) < 0
                ? new Fleet.Attempt.Failed(new Failure.TooLate())
                : fleet.change(first.action(), instances, caller);
        return switch (attempt) {
            case Fleet.Attempt.Accepted() -> accepted(changes, followUp, over, caller);
            case Fleet.Attempt.Unconfirmed(Failure why) ->
                unconfirmed(changes, why, followUp, caller);
            case Fleet.Attempt.Failed(Failure why) -> refused(changes, why, caller);
        };
    }

    private Outcome accepted(List<Change> changes, FollowUps.Start followUp,
            List<Claims.Claim.Taken> over, Caller caller) {
        return new Outcome.Accepted(changes, followUp, over,
                note(changes, Progress.ACCEPTED, followUp, caller));
    }

    private Outcome unconfirmed(List<Change> changes, Failure why, FollowUps.Start followUp,
            Caller caller) {
        return new Outcome.Unconfirmed(changes, why, followUp,
                note(changes, Progress.UNCONFIRMED, followUp, caller));
    }

    /// If it can't be noted, the follow-up finds no more than that it was begun, and says so. Who is to
    /// witness it is told meanwhile, so the answer waits for the slower of the two.
    private List<Lapse> note(List<Change> changes, Progress progress, FollowUps.Start followUp,
            Caller caller) {
        boolean watched = !(followUp instanceof FollowUps.Start.Unavailable);
        Duration holding = watched ? Claims.HELD_AT_MOST : Claims.UNWATCHED_LASTS;
        Caller afterwards = afterwards(caller);
        Supplier<List<Lapse>> lapses = witnesses.begin(
                new Announcement(changes, progress == Progress.ACCEPTED), afterwards);
        SideBySide.each(changes, change -> claims.note(change, progress, holding, afterwards));
        return lapses.get();
    }

    /// If a machine can't be freed, it frees itself soon; if the follow-up can't be stopped, it
    /// finds that all is over.
    private Outcome refused(List<Change> changes, Failure why, Caller caller) {
        Caller afterwards = afterwards(caller);
        SideBySide.each(changes, change -> claims.end(change, Claims.REFUSED, afterwards));
        followUps.stop(changes, afterwards(caller));
        return new Outcome.Refused(changes, why);
    }

    private Caller afterwards(Caller caller) {
        Instant soon = clock.instant().plus(NOTING_TAKES);
        return caller.deadline().isAfter(soon)
                ? caller
                : new Caller(caller.user(), caller.request(), soon);
    }
}
