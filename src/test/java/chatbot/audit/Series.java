package chatbot.audit;

import java.util.Arrays;

/// How many metrics of its own the function may have at CloudWatch: each name with each value of its
/// dimension is one ([Metrics]).
public final class Series {

    /// Restarts, starts and stops.
    private static final int DEEDS = 3;
    /// Signature failures, follow-up failures, restart time.
    private static final int WITHOUT_A_DIMENSION = 3;

    private Series() {
    }

    /// If each happens.
    public static int atMost() {
        long answered = Arrays.stream(Event.values()).filter(Event::isAnswered).count();
        long done = Arrays.stream(End.values()).filter(End::isDone).count();
        return Event.values().length + (int) answered + Ground.values().length + 1
                + DEEDS * (int) done + WITHOUT_A_DIMENSION;
    }
}
