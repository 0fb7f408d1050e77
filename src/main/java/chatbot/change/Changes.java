package chatbot.change;

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

/// Changes the machine at an address, once: find, check, claim, start the follow-up, reboot.
@Singleton
public final class Changes {

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
    public Changes(Fleet fleet, Claims claims, FollowUps followUps, Clock clock) {
        this.fleet = fleet;
        this.claims = claims;
        this.followUps = followUps;
        this.clock = clock;
    }

    /// Changes the one running, open instance that is meant, or says why it can't. Everything is
    /// looked at anew, whatever was agreed to before.
    public Outcome restart(Wish wish, Caller caller) {
        return switch (fleet.find(wish.address(), caller)) {
            case Fleet.Lookup.Failed(Failure why) -> new Outcome.NotLookedUp(why);
            case Fleet.Lookup.Found(List<Instance> found) when found.isEmpty() ->
                new Outcome.NotFound(fleet.region());
            case Fleet.Lookup.Found(List<Instance> found) -> choose(found, wish, caller);
        };
    }

    private Outcome choose(List<Instance> found, Wish wish, Caller caller) {
        Optional<Instance> meant = found.size() == 1
                ? Optional.of(found.getFirst())
                : found.stream().filter(wish::isFor).findFirst();
        return meant.map(instance -> check(instance, wish, caller))
                .orElseGet(() -> new Outcome.Ambiguous(found));
    }

    private Outcome check(Instance instance, Wish wish, Caller caller) {
        Optional<Guard> guard = Guard.of(instance);
        if (guard.isEmpty()) {
            return new Outcome.NotOpen(instance);
        }
        if (instance.state() != InstanceState.RUNNING) {
            return new Outcome.NotRunning(instance);
        }
        Set<Doubt> doubts = doubts(instance, guard.get(), wish);
        Set<Doubt> agreed = wish.consent().filter(consent -> consent.isFor(instance))
                .map(Consent::doubts).orElse(Set.of());
        return agreed.containsAll(doubts)
                ? claim(new Change(wish.asked(), instance, wish.address(), wish.to()),
                        wish.shown(), caller)
                : new Outcome.Questionable(instance, doubts);
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

    private Outcome claim(Change change, Instant shown, Caller caller) {
        return switch (claims.claim(change, shown, caller)) {
            case Claims.Claim.Granted() -> begin(change, caller);
            case Claims.Claim.Taken(Asked by, Progress progress) ->
                new Outcome.AlreadyAsked(change.instance(), by, progress,
                        by.request().equals(change.asked().request()));
            case Claims.Claim.Failed(Failure why) ->
                new Outcome.NotClaimed(change.instance(), why);
        };
    }

    /// The follow-up comes first: whatever happens to this process afterwards, somebody will look.
    private Outcome begin(Change change, Caller caller) {
        FollowUps.Start followUp = followUps.start(change, caller);
        Fleet.Reboot reboot = caller.left(clock).compareTo(REBOOT_TAKES) < 0
                ? new Fleet.Reboot.Failed(new Failure.TooLate())
                : fleet.reboot(change.instance(), caller);
        return switch (reboot) {
            case Fleet.Reboot.Accepted() -> accepted(change, followUp, caller);
            case Fleet.Reboot.Unconfirmed(Failure why) ->
                unconfirmed(change, why, followUp, caller);
            case Fleet.Reboot.Failed(Failure why) -> refused(change, why, caller);
        };
    }

    private Outcome accepted(Change change, FollowUps.Start followUp, Caller caller) {
        note(change, Progress.ACCEPTED, followUp, caller);
        return new Outcome.Accepted(change.instance(), followUp);
    }

    private Outcome unconfirmed(Change change, Failure why, FollowUps.Start followUp,
            Caller caller) {
        note(change, Progress.UNCONFIRMED, followUp, caller);
        return new Outcome.Unconfirmed(change.instance(), why, followUp);
    }

    /// If it can't be noted, the follow-up finds no more than that the restart was begun, and says
    /// so.
    private void note(Change change, Progress progress, FollowUps.Start followUp, Caller caller) {
        boolean watched = !(followUp instanceof FollowUps.Start.Unavailable);
        claims.note(change, progress, watched ? Claims.HELD_AT_MOST : Claims.UNWATCHED_LASTS,
                afterwards(caller));
    }

    /// If the instance can't be freed, it frees itself soon; if the follow-up can't be stopped, it
    /// finds that the restart is over.
    private Outcome refused(Change change, Failure why, Caller caller) {
        claims.end(change, Claims.REFUSED, afterwards(caller));
        followUps.stop(change, afterwards(caller));
        return new Outcome.Refused(change.instance(), why);
    }

    private Caller afterwards(Caller caller) {
        Instant soon = clock.instant().plus(NOTING_TAKES);
        return caller.deadline().isAfter(soon)
                ? caller
                : new Caller(caller.user(), caller.request(), soon);
    }
}
