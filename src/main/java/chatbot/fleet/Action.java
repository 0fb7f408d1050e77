package chatbot.fleet;

/// What can be done to a machine.
public enum Action {
    /// Its system starts anew; the machine keeps its host and its addresses.
    RESTART("RebootInstances"),
    /// A stopped machine runs again.
    START("StartInstances"),
    /// The machine is shut down, and kept.
    STOP("StopInstances");

    private final String api;

    Action(String api) {
        this.api = api;
    }

    /// The action of the EC2 API that does it, for example `RebootInstances`.
    public String api() {
        return api;
    }

    /// The action as IAM names it, for example `ec2:RebootInstances`.
    public String permission() {
        return "ec2:" + api;
    }
}
