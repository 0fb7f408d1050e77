package chatbot.policy;

import java.util.Set;

/// Who asks, and where, as far as a policy is about that.
///
/// @param user    chat user id
/// @param channel its id, or `dm` for a direct message
/// @param groups  of the user groups that the policy names, those that the person is in
/// @param unknown of these groups, those of which it couldn't be found out who is in them
public record Asker(String user, String channel, Set<String> groups, Set<String> unknown) {

    /// Copies what it is given.
    public Asker {
        groups = Set.copyOf(groups);
        unknown = Set.copyOf(unknown);
    }
}
