package chatbot.audit;

import java.util.Locale;
import java.util.Optional;

/// How something ended, in a word that the log keeps for as long as its version lasts.
public enum End {
    // What was to be done to machines
    ACCEPTED(Decision.ALLOWED), UNCONFIRMED(Decision.ALLOWED), REFUSED(Decision.ALLOWED),
    REHEARSED(Decision.ALLOWED), QUESTIONABLE(Decision.NONE), ALREADY_ASKED(Ground.CLAIM),
    BRAKED(Ground.CLAIM), NOT_CLAIMED(Ground.CLAIM), SWITCHED_OFF(Ground.POWER),
    // Which machines
    UNFIT(Ground.TARGET), NOT_FOUND(Ground.TARGET), AMBIGUOUS(Ground.TARGET), UNSURE(Ground.TARGET),
    NOT_OPEN(Ground.TAG), NOT_POWERED(Ground.TAG_POWER), WRONG_STATE(Ground.STATE),
    SCATTERED(Ground.SITE), OTHER_REGION(Ground.REGION), NOT_LOOKED_UP(Decision.NONE),
    // Who, where and what
    NOT_ALLOWED(Ground.ACCESS), NOT_WELCOME(Ground.ACCESS_ACCOUNT),
    NOT_KNOWN(Ground.ACCESS_UNKNOWN), DENIED(Ground.POLICY), NO_POLICY(Ground.POLICY_NONE),
    POLICY_UNREAD(Ground.POLICY_UNREAD), POLICY_FLAWED(Ground.POLICY_FLAWED), LATE(Ground.AGE),
    // What was asked without changing anything
    TOLD(Decision.ALLOWED), LISTED(Decision.ALLOWED), NOT_READ(Decision.ALLOWED),
    // Locks
    LOCKED(Decision.ALLOWED), ALREADY_LOCKED(Decision.ALLOWED), UNLOCKED(Decision.ALLOWED),
    NOT_LOCKED(Decision.ALLOWED), LOCK_UNKNOWN(Decision.ALLOWED), FROZEN(Decision.ALLOWED),
    ALREADY_FROZEN(Decision.ALLOWED), THAWED(Decision.ALLOWED), NOT_FROZEN(Decision.ALLOWED),
    FREEZE_UNKNOWN(Decision.ALLOWED),
    // Buttons
    CANCELLED(Decision.ALLOWED), NOT_CANCELLED(Decision.NONE), EXPIRED(Ground.QUESTION),
    NOT_EXPIRED(Ground.QUESTION), DECIDED(Ground.QUESTION), NOT_YOURS(Ground.QUESTION),
    UNREADABLE_BUTTON(Ground.BUTTON),
    // What was no command
    NAME_FIRST(Decision.NONE), UNKNOWN_WORD(Decision.NONE), NO_TARGET(Decision.NONE),
    NOT_A_TARGET(Decision.NONE), TOO_MANY_TARGETS(Decision.NONE), NO_REGION(Decision.NONE),
    NOT_A_REGION(Decision.NONE), NO_REASON(Decision.NONE), TOO_MANY_WORDS(Decision.NONE),
    UNKNOWN_OPTION(Decision.NONE), OPTION_NOT_HERE(Decision.NONE),
    // Requests
    TURNED_AWAY(Ground.SIGNATURE), UNREADABLE(Decision.NONE), IGNORED(Decision.NONE),
    OFFERED(Decision.NONE), UNANSWERED(Decision.NONE), FAILED(Decision.NONE),
    // Follow-ups
    WATCHING(Decision.NONE), UNNOTED(Decision.NONE), ENDED(Decision.NONE),
    UNDELIVERED(Decision.NONE);

    /// What was decided.
    public enum Decision {
        /// It may be done.
        ALLOWED,
        /// It isn't done.
        REFUSED,
        /// Nothing was.
        NONE;

        /// As the line has it.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Decision decision;
    private final Optional<Ground> ground;

    End(Decision decision) {
        this.decision = decision;
        this.ground = decision == Decision.ALLOWED ? Optional.of(Ground.ACCESS) : Optional.empty();
    }

    End(Ground refusal) {
        this.decision = Decision.REFUSED;
        this.ground = Optional.of(refusal);
    }

    /// What was decided where it ends so.
    public Decision decision() {
        return decision;
    }

    /// Whether EC2 was asked for a change.
    public boolean isDone() {
        return this == ACCEPTED || this == UNCONFIRMED || this == REFUSED;
    }

    /// As the line has it, for example `not_allowed`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// With nothing more to say about it.
    public Told told() {
        return new Told(this, "", ground);
    }

    /// With the details.
    public Told told(Object detail) {
        return new Told(this, detail.toString(), ground);
    }
}
