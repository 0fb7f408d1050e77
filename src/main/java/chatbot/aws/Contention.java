package chatbot.aws;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;

/// Several who want to write the same item of a table at once.
///
/// DynamoDB refuses what meets a transaction that is under way, even one that will be cancelled;
/// so nobody may have got what all of them wanted.
public final class Contention {

    /// With the pauses, about half a second at most.
    private static final int ATTEMPTS = 6;
    private static final int SHORTEST_PAUSE_MILLIS = 10;
    private static final int LONGER_PAUSE_MILLIS = 30;

    private static final String UNMET = "ConditionalCheckFailed";
    private static final String CONFLICT = "TransactionConflict";
    private static final Set<String> THROTTLED = Set.of("ThrottlingError",
            "ProvisionedThroughputExceeded");

    private Contention() {
    }

    /// What the call gives when the others have done.
    static <T> T outlast(Callable<T> call) throws Exception {
        for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
            try {
                return call.call();
            } catch (TransactionCanceledException cancelled) {
                if (codes(cancelled).noneMatch(Contention::isPassing)) {
                    throw cancelled;
                }
            } catch (TransactionConflictException _) {
                // the same, for a write that is no transaction itself
            }
            Thread.sleep(ThreadLocalRandom.current().nextInt(SHORTEST_PAUSE_MILLIS,
                    SHORTEST_PAUSE_MILLIS + LONGER_PAUSE_MILLIS * attempt));
        }
        return call.call();
    }

    /// Whether somebody else wrote, or is writing, what the transaction was about.
    public static boolean isOvertaken(TransactionCanceledException cancelled) {
        return codes(cancelled).anyMatch(code -> code.equals(UNMET) || code.equals(CONFLICT));
    }

    /// Lets the others go on for a moment.
    public static void pause() {
        LockSupport.parkNanos(Duration.ofMillis(ThreadLocalRandom.current()
                .nextInt(SHORTEST_PAUSE_MILLIS, SHORTEST_PAUSE_MILLIS + LONGER_PAUSE_MILLIS))
                .toNanos());
    }

    /// Why a call failed; of a transaction the reason says more than the error.
    static Failure why(AwsFailure failure) {
        return failure.error() instanceof TransactionCanceledException cancelled
                ? codes(cancelled).findFirst().map(Contention::why).orElseGet(failure::why)
                : failure.why();
    }

    private static Failure why(String code) {
        return THROTTLED.contains(code) ? new Failure.Throttled() : new Failure.Faulty(code);
    }

    private static boolean isPassing(String code) {
        return code.equals(CONFLICT) || THROTTLED.contains(code);
    }

    private static Stream<String> codes(TransactionCanceledException cancelled) {
        return cancelled.cancellationReasons().stream().map(CancellationReason::code)
                .flatMap(Stream::ofNullable).filter(code -> !code.equals("None"));
    }
}
