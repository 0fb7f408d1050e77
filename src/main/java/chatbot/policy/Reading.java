package chatbot.policy;

import java.util.List;

/// What came of reading a policy. One with any flaw at all is none.
public sealed interface Reading {

    /// It can be used.
    record Sound(Policy policy) implements Reading {
    }

    /// It can't.
    ///
    /// @param flaws at least one, from the top of the document
    record Flawed(List<Flaw> flaws) implements Reading {
    }
}
