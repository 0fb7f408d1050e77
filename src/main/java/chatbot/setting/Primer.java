package chatbot.setting;

/// Does once, before the first request comes, what that one would have to wait for: classes are loaded,
/// and connections opened. It changes nothing, tells nobody, and may fail.
public interface Primer {

    /// Does it, in a fraction of a second.
    ///
    /// @param forSnapshot whether the function goes on in copies, started of a snapshot, in which no
    ///                    connection lives
    void prime(boolean forSnapshot) throws Exception;
}
