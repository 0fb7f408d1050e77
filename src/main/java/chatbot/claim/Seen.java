package chatbot.claim;

import chatbot.claim.Claims.Claim;
import chatbot.claim.Claims.Claim.Taken;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// All that a claim is decided by, as it was at one moment.
///
/// @param requests  those of the changes' requests that came before, by their names
/// @param instances whose the instances are or were last, by their ids
record Seen(Map<String, Before> requests, Map<String, Holding> instances, Brakes brakes) {

    /// A request that came before.
    ///
    /// @param ended whether it is over
    record Before(Asked asked, boolean ended) {
    }

    /// What comes of claiming now: a request that came before is never braked, so that whoever sent
    /// it twice is told so.
    Claim decide(List<Change> changes, Terms terms, Instant now) {
        return first(changes, change -> requested(change, now))
                .or(brakes::closed)
                .or(() -> first(changes, change -> holding(change)
                        .filter(last -> last.bars(change, terms, now))
                        .map(last -> last.taken(change))))
                .or(() -> brakes.limit(changes, terms, now))
                .orElseGet(() -> new Claim.Granted(over(changes, now)));
    }

    private Optional<Claim> requested(Change change, Instant now) {
        Progress held = holding(change)
                .filter(last -> last.isOf(change.asked()) && last.isHeld(now))
                .map(Holding::progress).orElse(Progress.BEGUN);
        return Optional.ofNullable(requests.get(change.asked().request()))
                .map(before -> new Taken(before.asked,
                        before.ended ? Progress.ENDED : held, ""));
    }

    private List<Taken> over(List<Change> changes, Instant now) {
        return changes.stream().flatMap(change -> holding(change)
                .filter(last -> last.isInTheWay(change, now))
                .map(last -> last.taken(change)).stream()).toList();
    }

    private Optional<Holding> holding(Change change) {
        return Optional.ofNullable(instances.get(change.instance().id()));
    }

    private static Optional<Claim> first(List<Change> changes,
            Function<Change, Optional<? extends Claim>> claim) {
        Stream<Claim> claims = changes.stream().flatMap(change -> claim.apply(change).stream());
        return claims.findFirst();
    }
}
