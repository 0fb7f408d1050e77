package chatbot.fleet;

/// What the tag `chatbot-power` of an instance allows: to start and to stop it.
///
/// The key is fixed, as [Guard]'s is, because the IAM policy has to name it too.
public final class Power {

    /// The tag's key.
    public static final String TAG = "chatbot-power";
    /// The only value that means something.
    public static final String ALLOW = "allow";

    private Power() {
    }

    /// Whether it may be started and stopped.
    public static boolean isAllowed(Instance instance) {
        return ALLOW.equals(instance.tags().get(TAG));
    }
}
