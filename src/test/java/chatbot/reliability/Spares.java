package chatbot.reliability;

import chatbot.lambda.PackagedFunction;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;

/// Functions that were started ahead: each a process with a wire of its own to AWS, which has
/// answered some requests, because a cold JVM on a busy machine takes longer than a request has.
final class Spares implements AutoCloseable {

    private final Wire.Upstream aws;
    private final Function<String, Map<String, String>> settings;
    private final BlockingQueue<Spare> ready = new LinkedBlockingQueue<>();
    private final Semaphore wanted;
    private final AtomicInteger coming;
    private final AtomicInteger left;
    private final List<Spare> all = new CopyOnWriteArrayList<>();
    private final CompletableFuture<IllegalStateException> trouble = new CompletableFuture<>();
    private final List<Thread> starters;

    /// A function, and its wire to AWS.
    record Spare(PackagedFunction function, Wire wire) {
    }

    /// Has a function answer what it must have answered before it is of use.
    interface WarmUp {
        void warm(PackagedFunction function);
    }

    /// @param ahead    so many are started ahead
    /// @param most     so many are needed, unless some are used in vain
    /// @param settings of a function whose AWS is at the given address
    Spares(int ahead, int most, Wire.Upstream aws,
            Function<String, Map<String, String>> settings, WarmUp warmUp) {
        this.aws = aws;
        this.settings = settings;
        this.wanted = new Semaphore(ahead);
        this.coming = new AtomicInteger(ahead);
        this.left = new AtomicInteger(most - ahead);
        this.starters = Stream.of(1, 2)
                .map(_ -> Thread.ofVirtual().name("starter").start(() -> start(warmUp))).toList();
    }

    private void start(WarmUp warmUp) {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                wanted.acquire();
                Wire wire = Wire.to(aws);
                Spare spare = new Spare(
                        PackagedFunction.start(settings.apply(wire.origin())), wire);
                all.add(spare);
                spare.function.initTime();
                warmUp.warm(spare.function);
                ready.add(spare);
                coming.decrementAndGet();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt(); // closed
        } catch (IllegalStateException notStarted) {
            trouble.complete(notStarted);
        }
    }

    /// The next one; another is started in its place while some are needed still.
    Spare take() throws InterruptedException {
        if (left.getAndDecrement() > 0) {
            want();
        }
        Spare spare = null;
        while (spare == null) {
            spare = ready.poll(1, TimeUnit.SECONDS);
            if (spare == null && trouble.isDone()) {
                throw trouble.join();
            }
            if (spare == null && coming.get() == 0) {
                want();
            }
        }
        return spare;
    }

    private void want() {
        coming.incrementAndGet();
        wanted.release();
    }

    /// Kills its process.
    void kill(Spare spare) {
        if (all.remove(spare)) {
            spare.function.close();
            spare.wire.close();
        }
    }

    /// Kills all.
    @Override
    public void close() {
        starters.forEach(Thread::interrupt);
        starters.forEach(starter -> {
            try {
                starter.join();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        });
        all.forEach(this::kill);
    }
}
