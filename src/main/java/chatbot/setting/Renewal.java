package chatbot.setting;

/// Looks again, in a function that was started of a snapshot, at what may have changed since that was
/// taken.
public interface Renewal {

    /// Does it. Lambda gives all of them ten seconds (Lambda: "Troubleshooting SnapStart errors").
    void renew() throws Exception;
}
