package chatbot.claim;

import chatbot.aws.Caller;
import chatbot.aws.Failure;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Claims and their history that live in this process, for dev mode and for a function without a
/// table. Between two processes of a function they are worth nothing.
public final class InMemoryClaims implements Claims, History {

    private final Clock clock;
    private final Map<String, Request> requests = new HashMap<>();
    private final Map<String, Holding> instances = new HashMap<>();
    private final Map<String, Window> users = new HashMap<>();
    private final InMemoryLocks locks = new InMemoryLocks();
    private Window all = Window.EMPTY;

    /// By that clock.
    public InMemoryClaims(Clock clock) {
        this.clock = clock;
    }

    /// What is known of a request.
    ///
    /// @param change what came of it; empty if nothing did
    /// @param end    empty if none is known
    private record Request(Asked asked, Optional<Change> change, String end,
            Optional<Instant> ended) {

        boolean isEnded() {
            return ended.isPresent();
        }

        Stream<Entry> entry() {
            return change.stream().map(done -> new Entry(asked, done.instance().id(),
                    done.instance().name().orElse(""), done.target().text(), end, ended));
        }
    }

    @Override
    public synchronized Claim claim(List<Change> changes, Terms terms, Caller caller) {
        forget();
        synchronized (locks) {
            Instant now = clock.instant();
            Seen seen = seen(changes);
            Claim claim = seen.decide(changes, terms, now);
            if (claim instanceof Claim.Granted) {
                for (Change change : changes) {
                    requests.put(change.asked().request(), new Request(change.asked(),
                            Optional.of(change), "", Optional.empty()));
                    hold(change, Progress.BEGUN, now.plus(BEGUN_LASTS));
                }
                users.put(changes.getFirst().asked().user(), seen.brakes().userAfter(now));
                all = seen.brakes().allAfter(changes, now);
            }
            return claim;
        }
    }

    @Override
    public synchronized Claim rehearse(List<Change> changes, Terms terms, Caller caller) {
        return seen(changes).decide(changes, terms, clock.instant());
    }

    /// The locks that keep claims from being granted here.
    public Locks locks() {
        return locks;
    }

    private Seen seen(List<Change> changes) {
        Map<String, Seen.Before> before = new HashMap<>();
        changes.forEach(change -> request(change).forEach(request -> before.put(
                change.asked().request(), new Seen.Before(request.asked, request.isEnded()))));
        List<String> ids = changes.stream().map(change -> change.instance().id()).toList();
        Window mine = users.getOrDefault(changes.getFirst().asked().user(), Window.EMPTY);
        return new Seen(before, instances, new Brakes(locks.on(ids), mine, all));
    }

    private Stream<Request> request(Change change) {
        return Optional.ofNullable(requests.get(change.asked().request())).stream();
    }

    @Override
    public synchronized Optional<Failure> note(Change change, Progress progress, Duration holding,
            Caller caller) {
        last(change).filter(last -> last.isOf(change.asked())
                && last.progress() != Progress.ENDED).ifPresent(
                        _ -> hold(change, progress, change.asked().time().plus(holding)));
        return Optional.empty();
    }

    @Override
    public synchronized Hold hold(Change change, Caller caller) {
        Asked asked = change.asked();
        Optional<Holding> last = last(change);
        Optional<Holding> own = last.filter(holding -> holding.isOf(asked));
        if (request(change).anyMatch(Request::isEnded)) {
            return new Hold.Over();
        }
        if (own.isEmpty() && last.filter(holding -> holding.isHeld(clock.instant())
                || holding.by().time().isAfter(asked.time())).isPresent()) {
            return new Hold.Lost(last.get().by());
        }
        Progress progress = own.map(Holding::progress).orElse(Progress.BEGUN);
        hold(change, progress, asked.time().plus(HELD_AT_MOST));
        return new Hold.Held(progress);
    }

    @Override
    public synchronized Optional<Failure> end(Change change, String end, Caller caller) {
        Asked asked = change.asked();
        if (request(change).noneMatch(Request::isEnded)) {
            requests.put(asked.request(), new Request(asked, Optional.of(change), end,
                    Optional.of(clock.instant())));
        }
        instances.computeIfPresent(change.instance().id(),
                (_, holding) -> holding.isOf(asked) ? freed(holding, end) : holding);
        return Optional.empty();
    }

    @Override
    public synchronized Claim drop(Asked asked, String end, Caller caller) {
        forget();
        Request before = requests.putIfAbsent(asked.request(),
                new Request(asked, Optional.empty(), end, Optional.of(clock.instant())));
        return before == null
                ? new Claim.Granted()
                : new Claim.Taken(before.asked,
                        before.isEnded() ? Progress.ENDED : Progress.BEGUN, "");
    }

    @Override
    public synchronized Past newest(Optional<String> instance, int most, Caller caller) {
        return new Past.Known(requests.values().stream().flatMap(Request::entry)
                .filter(entry -> instance.isEmpty() || instance.get().equals(entry.instance()))
                .sorted(Comparator.comparing((Entry entry) -> entry.asked().time()).reversed()
                        .thenComparing(entry -> entry.asked().request()))
                .limit(most).toList());
    }

    private @Nullable Holding freed(Holding holding, String end) {
        return end.equals(REFUSED)
                ? null
                : new Holding(holding.by(), Progress.ENDED, clock.instant());
    }

    private Optional<Holding> last(Change change) {
        return Optional.ofNullable(instances.get(change.instance().id()));
    }

    private void hold(Change change, Progress progress, Instant until) {
        instances.put(change.instance().id(), new Holding(change.asked(), progress, until));
    }

    private void forget() {
        Instant longAgo = clock.instant().minus(KEPT);
        requests.values().removeIf(request -> request.asked.time().isBefore(longAgo));
        instances.values().removeIf(holding -> holding.until().isBefore(longAgo));
        users.values().removeIf(
                window -> window.within(Brakes.MINUTE, clock.instant()).isEmpty());
    }
}
