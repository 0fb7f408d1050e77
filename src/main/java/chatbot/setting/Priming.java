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
/// What is started of a snapshot has to look again at secrets: who was to be kept out by a new one would
/// be let in by the old. Nothing else has to be done anew: clocks and random numbers are the system's,
/// keys stay what they are, and no connection is kept in a snapshot.
@Startup(Priming.LAST)
@Singleton
public final class Priming implements Resource {

    static final int LAST = 10_000;
    /// So long the start waits for it; what isn't done by then is done beside the first request.
    static final Duration PATIENCE = Duration.ofSeconds(1);
    /// For a snapshot nobody waits, and what isn't done by then would be half done in every copy.
    static final Duration SNAPSHOTS_PATIENCE = Duration.ofSeconds(20);
    /// Of the ten seconds that Lambda gives.
    static final Duration RENEWALS_PATIENCE = Duration.ofSeconds(5);

    private static final Logger LOG = Logger.getLogger(Priming.class);
    private static final String KIND = "AWS_LAMBDA_INITIALIZATION_TYPE";

    private final List<Primer> primers;
    private final List<Renewal> renewals;

    /// Outside Lambda it does nothing.
    @Inject
    Priming(@All List<Primer> primers, @All List<Renewal> renewals) {
        this(primers, renewals, System.getenv().getOrDefault(KIND, ""));
    }

    Priming(List<Primer> primers, List<Renewal> renewals, String kind) {
        this.primers = List.copyOf(primers);
        this.renewals = List.copyOf(renewals);
        if (kind.equals("snap-start")) {
            Core.getGlobalContext().register(this);
        } else if (!kind.isEmpty()) {
            prime(false, PATIENCE);
        }
    }

    @Override
    public void beforeCheckpoint(Context<? extends Resource> context) {
        prime(true, SNAPSHOTS_PATIENCE);
    }

    @Override
    public void afterRestore(Context<? extends Resource> context) {
        sideBySide(renewals.stream().map(renewal -> (Work) renewal::renew).toList(),
                RENEWALS_PATIENCE);
    }

    private void prime(boolean forSnapshot, Duration patience) {
        sideBySide(primers.stream().map(primer -> (Work) () -> primer.prime(forSnapshot)).toList(),
                patience);
    }

    /// What is done beside others. If it fails, all goes on as if it hadn't been tried.
    private interface Work {
        void run() throws Exception;
    }

    private static void sideBySide(List<Work> all, Duration patience) {
        CountDownLatch left = new CountDownLatch(all.size());
        all.forEach(work -> Thread.ofPlatform().daemon().name("primer").start(() -> {
            tried(work);
            left.countDown();
        }));
        try {
            if (!left.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.debug("The start doesn't wait for all of it");
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static void tried(Work work) {
        try {
            work.run();
        } catch (Exception | Error why) {
            LOG.debug("Not everything is primed", why);
        }
    }
}
