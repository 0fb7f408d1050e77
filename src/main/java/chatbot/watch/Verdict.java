package chatbot.watch;

/// What is to be done after a look.
public sealed interface Verdict {

    /// Nothing can be said yet.
    record Pending() implements Verdict {
    }

    /// It takes long: say how it stands, and go on.
    record Interim(Ending.StillImpaired standing) implements Verdict {
    }

    /// There is no more to wait for.
    record Ended(Ending ending) implements Verdict {
    }
}
