package chatbot.audit;

import java.util.List;

/// What the log is told of what somebody wanted, and of what came of it. Texts are empty where there
/// is nothing to say.
///
/// @param command  verb that was understood
/// @param target   what it was about, as it was typed
/// @param machines what that turned out to be, where it did
/// @param reason   in the asker's own words
/// @param policy   the policy's rules that allow it, with their lines
/// @param more     what only some lines have
public record Deed(String command, String target, List<Machine> machines, String reason, Told told,
        List<String> policy, More more) {

    /// What only some lines have.
    ///
    /// @param asker       chat user id of who asked, where another pressed
    /// @param action      what EC2 was asked for
    /// @param followUp    whether the end will be told: `started`, `unavailable` and the like
    /// @param unwitnessed which audit topic or channel may not have heard of it, and why
    public record More(String asker, String action, String followUp, String unwitnessed) {

        /// Nothing of that.
        public static final More NOTHING = new More("", "", "", "");
    }

    /// Copies what it is given.
    public Deed {
        machines = List.copyOf(machines);
        policy = List.copyOf(policy);
    }

    /// About no machine.
    public static Deed of(String command, String target, String reason, Told told) {
        return new Deed(command, target, List.of(), reason, told, List.of(), More.NOTHING);
    }

    /// About nothing but how it ended.
    public static Deed of(Told told) {
        return of("", "", "", told);
    }

    /// About those machines.
    public Deed on(List<Machine> others) {
        return new Deed(command, target, others, reason, told, policy, more);
    }

    /// Allowed by those rules of a policy, if it was allowed.
    public Deed by(List<String> rules) {
        return told.end().decision() == End.Decision.ALLOWED && !rules.isEmpty()
                ? new Deed(command, target, machines, reason, told.by(Ground.POLICY), rules, more)
                : this;
    }

    /// With what only some lines have.
    public Deed with(More other) {
        return new Deed(command, target, machines, reason, told, policy, other);
    }
}
