package chatbot.followup;

import chatbot.aws.Caller;
import chatbot.aws.Failure;
import chatbot.change.FollowUps;
import chatbot.claim.Asked;
import chatbot.claim.Change;
import chatbot.claim.Claims;
import chatbot.claim.Progress;
import chatbot.claim.Terms;
import chatbot.fleet.Action;
import chatbot.fleet.Fleet;
import chatbot.fleet.Instance;
import chatbot.fleet.Site;
import chatbot.fleet.Target;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// Claims, follow-ups and a fleet of which one call goes wrong in one way, once.
final class FaultyServices implements Claims, FollowUps, Fleet {

    /// Which call.
    enum Point {
        CLAIM, START, REBOOT, NOTE
    }

    /// In which way.
    enum Fault {
        /// Nothing goes wrong.
        NONE,
        /// The service says no.
        ERROR,
        /// No answer comes, and nothing was done.
        LOST_QUESTION,
        /// No answer comes, but it was done.
        LOST_ANSWER,
        /// The process dies, and nothing was done.
        KILLED_BEFORE,
        /// The process dies when it was done.
        KILLED_AFTER
    }

    /// The process is no more.
    static final class Killed extends Error {
        private static final long serialVersionUID = 1;
    }

    private static final Failure LATE = new Failure.OutOfTime();
    private static final Failure BROKEN = new Failure.Faulty("InternalError");

    final List<Change> followed = new ArrayList<>();
    int reboots;

    private final Claims claims;
    private final Instance instance;
    private final Point point;
    private Fault fault;

    FaultyServices(Claims claims, Instance instance, Point point, Fault fault) {
        this.claims = claims;
        this.instance = instance;
        this.point = point;
        this.fault = fault;
    }

    private <T> T call(Point here, Supplier<T> done, T error, T lost) {
        Fault now = here == point ? fault : Fault.NONE;
        fault = here == point ? Fault.NONE : fault;
        return switch (now) {
            case NONE -> done.get();
            case ERROR -> error;
            case LOST_QUESTION -> lost;
            case LOST_ANSWER -> both(done, lost);
            case KILLED_BEFORE -> throw new Killed();
            case KILLED_AFTER -> throw killed(done);
        };
    }

    private static <T> T both(Supplier<T> done, T lost) {
        Object _ = done.get();
        return lost;
    }

    private static <T> Killed killed(Supplier<T> done) {
        Object _ = done.get();
        return new Killed();
    }

    @Override
    public Claim claim(List<Change> changes, Terms terms, Caller caller) {
        return call(Point.CLAIM, () -> claims.claim(changes, terms, caller),
                new Claim.Failed(BROKEN), new Claim.Failed(LATE));
    }

    @Override
    public Claim rehearse(List<Change> changes, Terms terms, Caller caller) {
        return claims.rehearse(changes, terms, caller);
    }

    @Override
    public Optional<Failure> note(Change change, Progress progress, Duration holding,
            Caller caller) {
        return call(Point.NOTE, () -> claims.note(change, progress, holding, caller),
                Optional.of(BROKEN), Optional.of(LATE));
    }

    @Override
    public Hold hold(Change change, Caller caller) {
        return claims.hold(change, caller);
    }

    @Override
    public Optional<Failure> end(Change change, String end, Caller caller) {
        return claims.end(change, end, caller);
    }

    @Override
    public Claim drop(Asked asked, String end, Caller caller) {
        return claims.drop(asked, end, caller);
    }

    @Override
    public Start start(List<Change> changes, Caller caller) {
        return call(Point.START, () -> {
            followed.addAll(changes);
            return new Start.Started();
        }, new Start.Failed(BROKEN), new Start.Failed(LATE));
    }

    @Override
    public void stop(List<Change> changes, Caller caller) {
        followed.removeAll(changes);
    }

    @Override
    public Lookups find(List<Target> targets, Optional<String> region, Caller caller) {
        return new Lookups.Found(Map.of(targets.getFirst(), List.of(instance)));
    }

    @Override
    public Attempt change(Action action, List<Instance> instances, Caller caller) {
        return call(Point.REBOOT, () -> {
            reboots++;
            return new Attempt.Accepted();
        }, new Attempt.Failed(BROKEN), new Attempt.Unconfirmed(LATE));
    }

    @Override
    public Rehearsal rehearse(Action action, List<Instance> instances, Caller caller) {
        return new Rehearsal.Allowed();
    }

    @Override
    public Listed near(Target.Name name, Optional<String> region, Caller caller) {
        return new Listed.Page(List.of(), "");
    }

    @Override
    public Listed list(Search search, Caller caller) {
        return new Listed.Page(List.of(), "");
    }

    @Override
    public List<Site> sites() {
        return List.of(Site.own("us-east-1"));
    }
}
