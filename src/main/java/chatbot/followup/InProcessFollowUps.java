package chatbot.followup;

import chatbot.aws.Caller;
import chatbot.change.FollowUps;
import chatbot.claim.Change;
import chatbot.followup.Step.Taken;
import io.quarkus.arc.profile.IfBuildProfile;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Follow-ups on threads of this process, for dev mode and tests: a function on Lambda is frozen
/// after its answer, and would wake none.
@Singleton
@IfBuildProfile(anyOf = {"dev", "test", "moto", "aws"})
final class InProcessFollowUps implements FollowUps, AutoCloseable {

    private final Tokens tokens;
    private final Step step;
    private final FollowUpLog log;
    private final Map<String, Thread> running = new ConcurrentHashMap<>();

    InProcessFollowUps(Tokens tokens, Step step, FollowUpLog log) {
        this.tokens = tokens;
        this.step = step;
        this.log = log;
    }

    @Override
    public Start start(List<Change> changes, Caller caller) {
        running.computeIfAbsent(request(changes), request -> Thread.ofVirtual()
                .name("follow-up").start(() -> run(changes, request)));
        return new Start.Started();
    }

    @Override
    public void stop(List<Change> changes, Caller caller) {
        Optional.ofNullable(running.get(request(changes))).ifPresent(Thread::interrupt);
    }

    private static String request(List<Change> changes) {
        return changes.getFirst().asked().request();
    }

    private void run(List<Change> changes, String request) {
        try {
            Optional<Token> token = tokens.open(tokens.first(changes));
            Duration pause = Step.FIRST_WAIT;
            while (token.isPresent()) {
                Thread.sleep(pause);
                Taken taken = step.take(token.get());
                log.taken(changes, taken);
                token = taken instanceof Taken.Again(Token next, _)
                        ? tokens.open(tokens.seal(next))
                        : Optional.empty();
                pause = taken instanceof Taken.Again(_, Duration wait) ? wait : pause;
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error unexpected) {
            log.failed(changes, unexpected);
        } finally {
            running.remove(request);
        }
    }

    /// Stops all of them.
    @Override
    @PreDestroy
    public void close() {
        running.values().forEach(Thread::interrupt);
    }
}
