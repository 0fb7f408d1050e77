package chatbot.change;

import chatbot.aws.Caller;
import chatbot.aws.Failure;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Claims that live in this process, for dev mode and for a function without a table. Between two
/// processes of a function they are worth nothing.
final class InMemoryClaims implements Claims {

    private final Clock clock;
    private final Map<String, Request> requests = new HashMap<>();
    private final Map<String, Holding> instances = new HashMap<>();

    InMemoryClaims(Clock clock) {
        this.clock = clock;
    }

    /// What is known of a request.
    private record Request(Asked asked, Optional<String> end) {
    }

    /// Whose an instance is or was last, and until when.
    private record Holding(Asked by, Progress progress, Instant until) {

        boolean isOf(Asked asked) {
            return by.request().equals(asked.request());
        }
    }

    @Override
    public synchronized Claim claim(Change change, Instant shown, Caller caller) {
        forget();
        Asked asked = change.asked();
        Optional<Holding> holding = last(change)
                .filter(last -> isHeld(last) || last.by.time().isAfter(shown));
        Request before = requests.get(asked.request());
        if (before != null) {
            Progress last = holding.filter(held -> held.isOf(asked)).map(Holding::progress)
                    .orElse(Progress.BEGUN);
            return new Claim.Taken(before.asked, before.end.isPresent() ? Progress.ENDED : last);
        }
        if (holding.isPresent()) {
            return new Claim.Taken(holding.get().by, holding.get().progress);
        }
        requests.put(asked.request(), new Request(asked, Optional.empty()));
        hold(change, Progress.BEGUN, clock.instant().plus(BEGUN_LASTS));
        return new Claim.Granted();
    }

    @Override
    public synchronized Optional<Failure> note(Change change, Progress progress, Duration holding,
            Caller caller) {
        last(change).filter(last -> last.isOf(change.asked())
                && last.progress != Progress.ENDED).ifPresent(
                        _ -> hold(change, progress, change.asked().time().plus(holding)));
        return Optional.empty();
    }

    @Override
    public synchronized Hold hold(Change change, Caller caller) {
        Asked asked = change.asked();
        Optional<Holding> last = last(change);
        Optional<Holding> own = last.filter(holding -> holding.isOf(asked));
        Request request = requests.get(asked.request());
        if (request != null && request.end.isPresent()) {
            return new Hold.Over();
        }
        if (own.isEmpty() && last.filter(this::isHeld).isPresent()) {
            return new Hold.Lost(last.get().by);
        }
        Progress progress = own.map(Holding::progress).orElse(Progress.BEGUN);
        hold(change, progress, asked.time().plus(HELD_AT_MOST));
        return new Hold.Held(progress);
    }

    @Override
    public synchronized Optional<Failure> end(Change change, String end, Caller caller) {
        Asked asked = change.asked();
        Request before = requests.get(asked.request());
        if (before == null || before.end.isEmpty()) {
            requests.put(asked.request(), new Request(asked, Optional.of(end)));
        }
        instances.computeIfPresent(change.instance().id(),
                (_, holding) -> holding.isOf(asked) ? freed(holding, end) : holding);
        return Optional.empty();
    }

    @Override
    public synchronized Claim drop(Asked asked, String end, Caller caller) {
        forget();
        Request before = requests.putIfAbsent(asked.request(),
                new Request(asked, Optional.of(end)));
        return before == null
                ? new Claim.Granted()
                : new Claim.Taken(before.asked,
                        before.end.isPresent() ? Progress.ENDED : Progress.BEGUN);
    }

    private @Nullable Holding freed(Holding holding, String end) {
        return end.equals(REFUSED)
                ? null
                : new Holding(holding.by, Progress.ENDED, clock.instant());
    }

    private Optional<Holding> last(Change change) {
        return Optional.ofNullable(instances.get(change.instance().id()));
    }

    private boolean isHeld(Holding holding) {
        return holding.until.isAfter(clock.instant());
    }

    private void hold(Change change, Progress progress, Instant until) {
        instances.put(change.instance().id(), new Holding(change.asked(), progress, until));
    }

    private void forget() {
        Instant longAgo = clock.instant().minus(KEPT);
        requests.values().removeIf(request -> request.asked.time().isBefore(longAgo));
        instances.values().removeIf(holding -> holding.until.isBefore(longAgo));
    }
}
