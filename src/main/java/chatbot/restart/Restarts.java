package chatbot.restart;

import chatbot.aws.Caller;
import chatbot.aws.Failure;
import chatbot.fleet.Fleet;
import chatbot.fleet.Guard;
import chatbot.fleet.Instance;
import chatbot.fleet.InstanceState;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Restarts the machine at an address, once: find, check, claim, start the follow-up, reboot.
@Singleton
public final class Restarts {

    /// A reboot isn't begun with less time than this left: its answer would most likely come too
    /// late, and "nothing was done, ask again" is better news than "nobody knows".
    static final Duration REBOOT_TAKES = Duration.ofMillis(250);

    /// After the deadline so much time is left for noting what came of it: the answer is composed
    /// by then, and what isn't noted would have to be called unknown later.
    static final Duration NOTING_TAKES = Duration.ofMillis(250);

    private final Fleet fleet;
    private final Claims claims;
    private final FollowUps followUps;
    private final Clock clock;

    /// On the given fleet, by the given clock.
    public Restarts(Fleet fleet, Claims claims, FollowUps followUps, Clock clock) {
        this.fleet = fleet;
        this.claims = claims;
        this.followUps = followUps;
        this.clock = clock;
    }

    /// Restarts the one running, open instance that is meant, or says why it can't. Everything is
    /// looked at anew, whatever was agreed to before.
    public RestartOutcome restart(Wish wish, Caller caller) {
        return switch (fleet.find(wish.address(), caller)) {
            case Fleet.Lookup.Failed(Failure why) -> new RestartOutcome.NotLookedUp(why);
            case Fleet.Lookup.Found(List<Instance> found) when found.isEmpty() ->
                new RestartOutcome.NotFound(fleet.region());
            case Fleet.Lookup.Found(List<Instance> found) -> choose(found, wish, caller);
        };
    }

    private RestartOutcome choose(List<Instance> found, Wish wish, Caller caller) {
        Optional<Instance> meant = found.size() == 1
                ? Optional.of(found.getFirst())
                : found.stream().filter(wish::isFor).findFirst();
        return meant.map(instance -> check(instance, wish, caller))
                .orElseGet(() -> new RestartOutcome.Ambiguous(found));
    }

    private RestartOutcome check(Instance instance, Wish wish, Caller caller) {
        Optional<Guard> guard = Guard.of(instance);
        if (guard.isEmpty()) {
            return new RestartOutcome.NotOpen(instance);
        }
        if (instance.state() != InstanceState.RUNNING) {
            return new RestartOutcome.NotRunning(instance);
        }
        Set<Doubt> doubts = doubts(instance, guard.get(), wish);
        Set<Doubt> agreed = wish.consent().filter(consent -> consent.isFor(instance))
                .map(Consent::doubts).orElse(Set.of());
        return agreed.containsAll(doubts)
                ? claim(new Restart(wish.asked(), instance, wish.address(), wish.to()),
                        wish.shown(), caller)
                : new RestartOutcome.Questionable(instance, doubts);
    }

    private static Set<Doubt> doubts(Instance instance, Guard guard, Wish wish) {
        Set<Doubt> doubts = EnumSet.noneOf(Doubt.class);
        switch (guard) {
            case RESTART -> {
                // no need to ask for the tag's sake
            }
            case CONFIRM -> doubts.add(Doubt.CONFIRM);
            case APPROVE -> doubts.add(Doubt.APPROVE);
        }
        if (!instance.isItself(wish.address())) {
            doubts.add(Doubt.SECONDARY_ADDRESS);
        }
        if (instance.cluster().isPresent()) {
            doubts.add(Doubt.KUBERNETES_NODE);
        }
        if (instance.scalingGroup().isPresent()) {
            doubts.add(Doubt.SCALING_GROUP);
        }
        if (wish.consent().isPresent() && !wish.isFor(instance)) {
            doubts.add(Doubt.CHANGED);
        }
        return doubts;
    }

    /// Sees to it that nothing comes of a request, unless something has: a question was answered
    /// with no, or too late.
    ///
    /// @param asked whose it is, and who decided
    /// @param end   in a word, for the history
    public Claims.Claim drop(Asked asked, String end, Caller caller) {
        return claims.drop(asked, end, caller);
    }

    private RestartOutcome claim(Restart restart, Instant shown, Caller caller) {
        return switch (claims.claim(restart, shown, caller)) {
            case Claims.Claim.Granted() -> begin(restart, caller);
            case Claims.Claim.Taken(Asked by, Progress progress) ->
                new RestartOutcome.AlreadyAsked(restart.instance(), by, progress,
                        by.request().equals(restart.asked().request()));
            case Claims.Claim.Failed(Failure why) ->
                new RestartOutcome.NotClaimed(restart.instance(), why);
        };
    }

    /// The follow-up comes first: whatever happens to this process afterwards, somebody will look.
    private RestartOutcome begin(Restart restart, Caller caller) {
        FollowUps.Start followUp = followUps.start(restart, caller);
        Fleet.Reboot reboot = caller.left(clock).compareTo(REBOOT_TAKES) < 0
                ? new Fleet.Reboot.Failed(new Failure.TooLate())
                : fleet.reboot(restart.instance(), caller);
        return switch (reboot) {
            case Fleet.Reboot.Accepted() -> accepted(restart, followUp, caller);
            case Fleet.Reboot.Unconfirmed(Failure why) ->
                unconfirmed(restart, why, followUp, caller);
            case Fleet.Reboot.Failed(Failure why) -> refused(restart, why, caller);
        };
    }

    private RestartOutcome accepted(Restart restart, FollowUps.Start followUp, Caller caller) {
        note(restart, Progress.ACCEPTED, followUp, caller);
        return new RestartOutcome.Accepted(restart.instance(), followUp);
    }

    private RestartOutcome unconfirmed(Restart restart, Failure why, FollowUps.Start followUp,
            Caller caller) {
        note(restart, Progress.UNCONFIRMED, followUp, caller);
        return new RestartOutcome.Unconfirmed(restart.instance(), why, followUp);
    }

    /// If it can't be noted, the follow-up finds no more than that the restart was begun, and says
    /// so.
    private void note(Restart restart, Progress progress, FollowUps.Start followUp, Caller caller) {
        boolean watched = !(followUp instanceof FollowUps.Start.Unavailable);
        claims.note(restart, progress, watched ? Claims.HELD_AT_MOST : Claims.UNWATCHED_LASTS,
                afterwards(caller));
    }

    /// If the instance can't be freed, it frees itself soon; if the follow-up can't be stopped, it
    /// finds that the restart is over.
    private RestartOutcome refused(Restart restart, Failure why, Caller caller) {
        claims.end(restart, Claims.REFUSED, afterwards(caller));
        followUps.stop(restart, afterwards(caller));
        return new RestartOutcome.Refused(restart.instance(), why);
    }

    private Caller afterwards(Caller caller) {
        Instant soon = clock.instant().plus(NOTING_TAKES);
        return caller.deadline().isAfter(soon)
                ? caller
                : new Caller(caller.user(), caller.request(), soon);
    }
}
