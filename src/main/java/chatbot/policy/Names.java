package chatbot.policy;

import java.util.Set;

/// Which of some names a rule is for.
///
/// @param any   whether it is for all of them (`"*"`)
/// @param names else for these, to the letter
public record Names(boolean any, Set<String> names) {

    /// What a policy says for any name.
    static final String ANY = "*";

    /// Copies what it is given.
    public Names {
        names = Set.copyOf(names);
    }

    /// None at all.
    static Names none() {
        return new Names(false, Set.of());
    }

    /// Whether it is for that name.
    boolean has(String name) {
        return any || names.contains(name);
    }
}
