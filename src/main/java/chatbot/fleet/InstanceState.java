package chatbot.fleet;

/// What EC2 says of an instance's life (EC2 API: InstanceState).
public enum InstanceState {
    /// Starting.
    PENDING("pending"),
    /// Started; says nothing of the system inside, and stays so during a restart.
    RUNNING("running"),
    /// Being stopped.
    STOPPING("stopping"),
    /// Stopped; can be started.
    STOPPED("stopped"),
    /// Being deleted.
    SHUTTING_DOWN("shutting-down"),
    /// Deleted; EC2 lists it for an hour or so.
    TERMINATED("terminated"),
    /// A state that EC2 added after this was written.
    UNKNOWN("unknown");

    private final String text;

    InstanceState(String text) {
        this.text = text;
    }

    /// Reads EC2's word for it; a word that isn't known is [#UNKNOWN].
    public static InstanceState of(String text) {
        for (InstanceState state : values()) {
            if (state.text.equals(text)) {
                return state;
            }
        }
        return UNKNOWN;
    }

    /// Whether the instance is deleted, or about to be: its address may be another's by now.
    public boolean isGone() {
        return this == SHUTTING_DOWN || this == TERMINATED;
    }

    /// EC2's word for it.
    public String text() {
        return text;
    }
}
