package chatbot.setting;

import io.quarkus.arc.All;
import io.quarkus.runtime.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.crac.Context;
import org.crac.Core;
import org.crac.Resource;
import org.jboss.logging.Logger;

/// Primes the function while Lambda initialises it: that is when it has a whole processor, of which
/// 512 MB get a third afterwards. With SnapStart it is done before the snapshot is taken, and all that
/// is started of that has it.
///
/// Nothing has to be done anew in what is started of a snapshot: clocks and random numbers are the
/// system's, keys stay what they are, a secret is read again when it doesn't fit, and no connection is
/// kept in a snapshot.
@Startup(Priming.LAST)
@Singleton
public final class Priming implements Resource {

    static final int LAST = 10_000;
    /// So long the start waits for it; what isn't done by then is done beside the first request.
    static final Duration PATIENCE = Duration.ofSeconds(1);

    private static final Logger LOG = Logger.getLogger(Priming.class);
    private static final String KIND = "AWS_LAMBDA_INITIALIZATION_TYPE";
    private static final String SNAPSHOT = "snap-start";

    private final List<Primer> primers;

    /// Outside Lambda it does nothing.
    @Inject
    Priming(@All List<Primer> primers) {
        this(primers, System.getenv().getOrDefault(KIND, ""));
    }

    Priming(List<Primer> primers, String kind) {
        this.primers = List.copyOf(primers);
        if (kind.equals(SNAPSHOT)) {
            Core.getGlobalContext().register(this);
        } else if (!kind.isEmpty()) {
            prime();
        }
    }

    /// Whether what is started now goes on as a copy, from a snapshot, in which no connection lives.
    public static boolean isForSnapshot() {
        return SNAPSHOT.equals(System.getenv(KIND));
    }

    @Override
    public void beforeCheckpoint(Context<? extends Resource> context) {
        prime();
    }

    @Override
    public void afterRestore(Context<? extends Resource> context) {
        LOG.debug("Restored");
    }

    private void prime() {
        CountDownLatch left = new CountDownLatch(primers.size());
        primers.forEach(primer -> Thread.ofPlatform().daemon().name("primer").start(() -> {
            prime(primer);
            left.countDown();
        }));
        try {
            if (!left.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.debug("The start doesn't wait for all of it");
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static void prime(Primer primer) {
        try {
            primer.prime();
        } catch (Exception | Error why) {
            LOG.debugf(why, "%s failed", primer.getClass().getName());
        }
    }
}
