package chatbot.setting;

/// Does once, before the first request comes, what that one would have to wait for: classes are loaded,
/// and connections opened. It changes nothing, tells nobody, and may fail.
public interface Primer {

    /// Does it, in a fraction of a second.
    void prime() throws Exception;
}
