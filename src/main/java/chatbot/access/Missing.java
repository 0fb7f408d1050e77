package chatbot.access;

import chatbot.setting.Setting;

/// A list that doesn't let somebody in.
///
/// @param list  the setting
/// @param entry what an administrator would add to it; empty if Slack didn't say
public record Missing(Setting list, String entry, Lack lack) {

    /// Why a list doesn't let somebody in.
    public enum Lack {
        /// It hasn't the entry.
        UNLISTED,
        /// It has `*`, which doesn't mean channels that are shared with another organisation.
        SHARED_CHANNEL,
        /// It has `*`, which doesn't mean people of another workspace.
        OTHER_WORKSPACE
    }
}
