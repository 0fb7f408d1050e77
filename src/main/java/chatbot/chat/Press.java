package chatbot.chat;

import chatbot.fleet.Fleet.Search;
import chatbot.language.Language;

/// What a button means.
sealed interface Press {

    /// The language of what it stands under.
    Language language();

    /// An answer to a question.
    record Reply(Act act, Question question) implements Press {

        /// The same for an offer, which nobody asked for: it is that person's who takes it.
        Reply takenBy(String user) {
            return question.asker().isEmpty() ? new Reply(act, question.askedBy(user)) : this;
        }

        /// Whether that person may press it; that they may use the bot at all is asked elsewhere.
        boolean isFor(String user) {
            return switch (act) {
                case CONFIRM, CHOOSE, AGAIN -> user.equals(question.asker());
                case APPROVE -> !user.equals(question.asker());
                case CANCEL, OFFERED, LOOK -> true;
            };
        }

        @Override
        public Language language() {
            return question.language();
        }
    }

    /// The next page of a list.
    ///
    /// @param asker chat user id of who asked for the list
    record Turn(String asker, Language language, Search search) implements Press {
    }

    /// How a question is answered.
    enum Act {
        /// The asker says yes.
        CONFIRM,
        /// Another person agrees.
        APPROVE,
        /// The asker says which of several machines is meant.
        CHOOSE,
        /// The asker asks once more for what failed.
        AGAIN,
        /// Somebody takes an offer that nobody asked for.
        OFFERED,
        /// Somebody looks how the machine of such an offer is.
        LOOK,
        /// Somebody says no.
        CANCEL
    }
}
