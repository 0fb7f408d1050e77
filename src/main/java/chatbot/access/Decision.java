package chatbot.access;

import chatbot.access.Directory.Standing;
import java.util.List;

/// Whether somebody gets in.
public sealed interface Decision {

    /// Yes.
    record Admitted() implements Decision {
    }

    /// No: these lists don't have them.
    record Unlisted(List<Missing> missing) implements Decision {
    }

    /// No: whatever the lists say, such an account isn't let in.
    record Unwelcome(Standing standing) implements Decision {
    }

    /// No: who they are, or where, couldn't be found out.
    ///
    /// @param why in the chat service's words
    record Unsure(String why) implements Decision {
    }
}
