package chatbot.policy;

import chatbot.aws.Caller;
import java.util.Set;

/// Who is in the user groups that a policy names. Every call returns by the caller's deadline.
public interface Groups {

    /// The members of a group.
    ///
    /// @param group its id
    Members members(String group, Caller caller);

    /// What came of asking.
    sealed interface Members {

        /// These are in it.
        record Known(Set<String> users) implements Members {

            /// Copies what it is given.
            public Known {
                users = Set.copyOf(users);
            }
        }

        /// The bot isn't set up to ask, or got no answer that can be used.
        ///
        /// @param why in the service's words
        record Unknown(String why) implements Members {
        }
    }
}
