package chatbot.inquiry;

import chatbot.aws.Caller;
import chatbot.fleet.Guard;
import chatbot.fleet.Instance;
import chatbot.fleet.InstanceState;
import chatbot.fleet.Probe;
import chatbot.fleet.Probe.Answer;
import chatbot.fleet.SystemReport;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/// Asks the system inside a machine how it is, and waits a little for the answer.
@Singleton
public final class Hearing {

    /// From one try to hear the answer to the next.
    static final Duration PAUSE = Duration.ofMillis(250);
    /// So often is worth the asker's time: most agents answer within a second.
    static final int TRIES = 5;
    /// So much time is left for the answer to the asker.
    static final Duration ANSWER_TAKES = Duration.ofMillis(300);

    private final Probe probe;
    private final Clock clock;

    /// By the given probe and clock.
    public Hearing(Probe probe, Clock clock) {
        this.probe = probe;
        this.clock = clock;
    }

    /// What the system says, if it can be asked and answers in time. One that isn't open to the bot
    /// isn't asked.
    Optional<SystemReport> of(Instance instance, Caller caller) {
        return instance.state() == InstanceState.RUNNING && Guard.of(instance).isPresent()
                && probe.ask(instance, caller) instanceof Probe.Question.Sent(String question)
                        ? heard(instance, question, caller)
                        : Optional.empty();
    }

    private Optional<SystemReport> heard(Instance instance, String question, Caller caller) {
        for (int tries = 0; tries < TRIES && hasTime(caller); tries++) {
            switch (probe.hear(instance, question, caller)) {
                case Answer.Given(SystemReport report) -> {
                    return Optional.of(report);
                }
                case Answer.None() -> {
                    return Optional.empty();
                }
                case Answer.Awaited() -> LockSupport.parkNanos(PAUSE.toNanos());
                case Answer.Failed _ -> LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
        return Optional.empty();
    }

    private boolean hasTime(Caller caller) {
        return caller.left(clock).compareTo(PAUSE.plus(ANSWER_TAKES)) > 0;
    }
}
