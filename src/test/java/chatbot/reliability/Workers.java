package chatbot.reliability;

import chatbot.lambda.HttpApiEvent;
import chatbot.lambda.PackagedFunction;
import chatbot.lambda.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/// So many processes of the packaged function, one request at a time each; a request waits until one
/// is free.
///
/// Lambda would start one more for each request that finds none free; on a machine with two cores
/// another JVM takes from the others what it gives.
final class Workers implements AutoCloseable {

    private final List<PackagedFunction> functions;
    private final BlockingQueue<PackagedFunction> free = new LinkedBlockingQueue<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /// What a request got.
    ///
    /// @param latency from when it was handed over, waiting for a free process included
    record Got(HttpApiEvent event, Response response, Duration latency) {
    }

    private Workers(List<PackagedFunction> functions) {
        this.functions = functions;
    }

    /// Starts them, and warms each up.
    static Workers start(int count, Map<String, String> settings,
            Consumer<PackagedFunction> warmUp, String... jvmFlags) {
        Workers workers = new Workers(IntStream.range(0, count)
                .mapToObj(_ -> PackagedFunction.start(settings, jvmFlags)).toList());
        workers.functions.forEach(PackagedFunction::initTime);
        workers.functions.forEach(warmUp);
        workers.free.addAll(workers.functions);
        return workers;
    }

    /// Hands a request over.
    CompletableFuture<Got> submit(HttpApiEvent event) {
        long start = System.nanoTime();
        return CompletableFuture.supplyAsync(() -> {
            Response response = invoke(event);
            return new Got(event, response, Duration.ofNanos(System.nanoTime() - start));
        }, threads);
    }

    private Response invoke(HttpApiEvent event) {
        try {
            PackagedFunction function = free.take();
            try {
                return function.invoke(event.json());
            } finally {
                free.add(function);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("closed", e);
        }
    }

    List<PackagedFunction> functions() {
        return functions;
    }

    @Override
    public void close() {
        threads.shutdownNow();
        functions.forEach(PackagedFunction::close);
    }
}
