package chatbot.change;

import chatbot.aws.Caller;
import chatbot.aws.Failure;
import chatbot.change.Witness.Announcement;
import chatbot.change.Witness.Lapse;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// All witnesses. They are told at once, and nothing that one of them does keeps the answer back.
record Witnesses(List<Witness> all, Clock clock) {

    /// Begins to tell them; whoever wants to know which of them may not have been told waits for
    /// that, until the caller's deadline.
    Supplier<List<Lapse>> begin(Announcement announcement, Caller caller) {
        List<Telling> tellings = all.stream()
                .map(witness -> Telling.begin(witness, announcement, caller)).toList();
        return () -> tellings.stream().flatMap(telling -> telling.lapse(caller, clock)).toList();
    }

    private record Telling(Witness witness, FutureTask<Optional<Failure>> task) {

        static Telling begin(Witness witness, Announcement announcement, Caller caller) {
            FutureTask<Optional<Failure>> task = new FutureTask<>(
                    () -> witness.tell(announcement, caller));
            Thread.ofVirtual().name("witness").start(task);
            return new Telling(witness, task);
        }

        Stream<Lapse> lapse(Caller caller, Clock clock) {
            return failure(caller, clock).map(why -> new Lapse(witness.audience(), why)).stream();
        }

        private Optional<Failure> failure(Caller caller, Clock clock) {
            try {
                return task.get(caller.left(clock).toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException _) {
                return Optional.of(new Failure.OutOfTime());
            } catch (ExecutionException unexpected) {
                return Optional.of(new Failure.Faulty(Objects
                        .requireNonNullElse(unexpected.getCause(), unexpected).getClass()
                        .getSimpleName()));
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return Optional.of(new Failure.OutOfTime());
            } finally {
                task.cancel(true);
            }
        }
    }
}
