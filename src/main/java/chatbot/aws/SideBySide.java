package chatbot.aws;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Function;
import java.util.function.Supplier;

/// Several calls at once, on virtual threads. Each has to return by a deadline of its own.
public final class SideBySide {

    private SideBySide() {
    }

    /// Begins the call; whoever wants what comes of it waits for that.
    public static <T> Supplier<T> begin(Supplier<T> call) {
        FutureTask<T> task = new FutureTask<>(call::get);
        Thread.ofVirtual().name("side by side").start(task);
        return () -> result(task);
    }

    /// What comes of the same call for each, in the order given; one alone takes no thread.
    public static <A, B> List<B> each(List<A> all, Function<A, B> call) {
        if (all.size() == 1) {
            return List.of(call.apply(all.getFirst()));
        }
        List<Supplier<B>> results = all.stream().map(one -> begin(() -> call.apply(one))).toList();
        return results.stream().map(Supplier::get).toList();
    }

    private static <T> T result(FutureTask<T> task) {
        try {
            return task.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The function is being stopped", stopped);
        } catch (ExecutionException failed) {
            throw new IllegalStateException("What ran side by side failed", failed.getCause());
        }
    }
}
