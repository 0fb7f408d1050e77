package chatbot.audit;

import java.util.Locale;

/// By which rule something was allowed or refused.
public enum Ground {
    /// Slack's signature over the request.
    SIGNATURE,
    /// How large a request may be.
    SIZE,
    /// That a body is the base64 it claims to be.
    ENCODING,
    /// Which paths and methods there are.
    ROUTE,
    /// The seal of a follow-up's token.
    TOKEN,
    /// The seal of a button.
    BUTTON,
    /// The settings' lists: whoever is on them may, and no policy says more.
    ACCESS,
    /// `CHATBOT_ALLOWED_TEAMS`.
    ACCESS_TEAMS,
    /// `CHATBOT_ALLOWED_CHANNELS`.
    ACCESS_CHANNELS,
    /// `CHATBOT_ALLOWED_USERS`.
    ACCESS_USERS,
    /// What kind of account it is: a bot's, a guest's, a deleted one.
    ACCESS_ACCOUNT,
    /// That Slack has to say who somebody is, or where.
    ACCESS_UNKNOWN,
    /// The policy: which of its rules allow it is told too; none of them does if it is refused.
    POLICY,
    /// That the command needs a policy, and there is none.
    POLICY_NONE,
    /// That the policy has to be read.
    POLICY_UNREAD,
    /// That the policy has to be without a flaw.
    POLICY_FLAWED,
    /// The machine's tag `chatbot`.
    TAG,
    /// The machine's tag `chatbot-power`.
    TAG_POWER,
    /// `CHATBOT_ALLOW_POWER`.
    POWER,
    /// The machine's state.
    STATE,
    /// That exactly one machine is meant.
    TARGET,
    /// That one line is for machines of one account and region.
    SITE,
    /// `CHATBOT_REGIONS`.
    REGION,
    /// The freeze.
    FREEZE,
    /// The machine's lock.
    LOCK,
    /// How much one person may change in a minute.
    BRAKE_PERSON,
    /// How much may be restarted before somebody else has to agree.
    BRAKE_CROWD,
    /// That each machine and each request is claimed once, or can't be claimed.
    CLAIM,
    /// Whose question it is, and that it is decided once and in time.
    QUESTION,
    /// How old a message may be.
    AGE;

    /// As the line has it, for example `access.users`.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '.');
    }
}
