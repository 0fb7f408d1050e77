package chatbot.change;

/// Why somebody has to be asked before something is done.
public enum Doubt {
    /// The tag says so.
    CONFIRM,
    /// The tag says so: another person has to agree.
    APPROVE,
    /// It is to be started or stopped, which is never done without asking.
    POWER,
    /// The address is a secondary one, so more hangs on the machine than what has the address.
    SECONDARY_ADDRESS,
    /// The machine is a node of a Kubernetes cluster, so all of its pods go down with it.
    KUBERNETES_NODE,
    /// Its scaling group may take it for a failure, and replace it.
    SCALING_GROUP,
    /// Somebody was asked about another machine, which was meant then.
    CHANGED,
    /// So much was restarted just now that another person has to agree to more.
    CROWDED;

    /// Whether another person than the asker has to agree.
    public boolean needsAnother() {
        return this == APPROVE || this == CROWDED;
    }
}
