package chatbot.restart;

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
    public synchronized Claim claim(Restart restart, Instant shown, Caller caller) {
        forget();
        Asked asked = restart.asked();
        Optional<Holding> holding = last(restart)
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
        hold(restart, Progress.BEGUN, clock.instant().plus(BEGUN_LASTS));
        return new Claim.Granted();
    }

    @Override
    public synchronized Optional<Failure> note(Restart restart, Progress progress, Duration holding,
            Caller caller) {
        last(restart).filter(last -> last.isOf(restart.asked())
                && last.progress != Progress.ENDED).ifPresent(
                        _ -> hold(restart, progress, restart.asked().time().plus(holding)));
        return Optional.empty();
    }

    @Override
    public synchronized Hold hold(Restart restart, Caller caller) {
        Asked asked = restart.asked();
        Optional<Holding> last = last(restart);
        Optional<Holding> own = last.filter(holding -> holding.isOf(asked));
        Request request = requests.get(asked.request());
        if (request != null && request.end.isPresent()) {
            return new Hold.Over();
        }
        if (own.isEmpty() && last.filter(this::isHeld).isPresent()) {
            return new Hold.Lost(last.get().by);
        }
        Progress progress = own.map(Holding::progress).orElse(Progress.BEGUN);
        hold(restart, progress, asked.time().plus(HELD_AT_MOST));
        return new Hold.Held(progress);
    }

    @Override
    public synchronized Optional<Failure> end(Restart restart, String end, Caller caller) {
        Asked asked = restart.asked();
        Request before = requests.get(asked.request());
        if (before == null || before.end.isEmpty()) {
            requests.put(asked.request(), new Request(asked, Optional.of(end)));
        }
        instances.computeIfPresent(restart.instance().id(),
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

    private Optional<Holding> last(Restart restart) {
        return Optional.ofNullable(instances.get(restart.instance().id()));
    }

    private boolean isHeld(Holding holding) {
        return holding.until.isAfter(clock.instant());
    }

    private void hold(Restart restart, Progress progress, Instant until) {
        instances.put(restart.instance().id(), new Holding(restart.asked(), progress, until));
    }

    private void forget() {
        Instant longAgo = clock.instant().minus(KEPT);
        requests.values().removeIf(request -> request.asked.time().isBefore(longAgo));
        instances.values().removeIf(holding -> holding.until.isBefore(longAgo));
    }
}
