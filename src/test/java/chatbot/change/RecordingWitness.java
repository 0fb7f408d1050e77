package chatbot.change;

import chatbot.aws.Caller;
import chatbot.aws.Failure;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/// A witness that remembers what it is told, and then does what a test wants.
final class RecordingWitness implements Witness {

    private final Audience audience;
    private final Supplier<Optional<Failure>> then;
    private final List<Announcement> told = new CopyOnWriteArrayList<>();
    private final List<Caller> callers = new CopyOnWriteArrayList<>();

    RecordingWitness(Audience audience, Supplier<Optional<Failure>> then) {
        this.audience = audience;
        this.then = then;
    }

    /// One that hears everything.
    static RecordingWitness attentive() {
        return new RecordingWitness(Audience.TOPIC, Optional::empty);
    }

    List<Announcement> told() {
        return List.copyOf(told);
    }

    List<Caller> callers() {
        return List.copyOf(callers);
    }

    @Override
    public Audience audience() {
        return audience;
    }

    @Override
    public Optional<Failure> tell(Announcement announcement, Caller caller) {
        told.add(announcement);
        callers.add(caller);
        return then.get();
    }
}
