package chatbot.wording;

import chatbot.claim.Change;
import chatbot.fleet.Action;
import chatbot.language.Phrase;
import chatbot.language.Sentence;

/// The words for what is done, as sentences need them.
public final class ActionWording {

    private ActionWording() {
    }

    /// To do it: `restart`.
    static Phrase verb(Action action) {
        return Phrase.of(switch (action) {
            case RESTART -> Sentence.DO_RESTART;
            case START -> Sentence.DO_START;
            case STOP -> Sentence.DO_STOP;
        });
    }

    /// What is done: `the restart`.
    static Phrase noun(Action action) {
        return Phrase.of(switch (action) {
            case RESTART -> Sentence.THE_RESTART;
            case START -> Sentence.THE_START;
            case STOP -> Sentence.THE_STOP;
        });
    }

    /// The same without an article: `restart`.
    static Phrase name(Action action) {
        return Phrase.of(switch (action) {
            case RESTART -> Sentence.A_RESTART;
            case START -> Sentence.A_START;
            case STOP -> Sentence.A_STOP;
        });
    }

    /// What a machine is then: `restarted`.
    static Phrase done(Action action) {
        return Phrase.of(switch (action) {
            case RESTART -> Sentence.DONE_RESTART;
            case START -> Sentence.DONE_START;
            case STOP -> Sentence.DONE_STOP;
        });
    }

    static Phrase done(Change change) {
        return done(change.action());
    }

    /// That it is being done to machines.
    static Phrase doing(Action action, Phrase machines) {
        return Phrase.of(switch (action) {
            case RESTART -> Sentence.DOING_RESTART;
            case START -> Sentence.DOING_START;
            case STOP -> Sentence.DOING_STOP;
        }, machines);
    }

    /// Whether it may be done to machines.
    public static Phrase may(Action action, Phrase machines) {
        return Phrase.of(switch (action) {
            case RESTART -> Sentence.MAY_RESTART;
            case START -> Sentence.MAY_START;
            case STOP -> Sentence.MAY_STOP;
        }, machines);
    }

    /// What is on the button for it.
    public static Phrase button(Action action) {
        return Phrase.of(switch (action) {
            case RESTART -> Sentence.BUTTON_RESTART;
            case START -> Sentence.BUTTON_START;
            case STOP -> Sentence.BUTTON_STOP;
        });
    }
}
