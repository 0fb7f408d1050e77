package chatbot.slack;

import chatbot.listen.ListenConfig;
import chatbot.setting.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// The channels of the settings in which the bot listens.
final class ListenChannels {

    private static final Setting SETTING = Setting.CHATBOT_LISTEN_CHANNELS;
    private static final Pattern CHANNEL = Pattern.compile("[CG][A-Z0-9]+");

    private ListenChannels() {
    }

    /// Throws when one can't be a channel, or when nobody could press there.
    ///
    /// @param admitted whether a channel is on the list of those in which the bot may be used
    /// @param canSpeak whether there is a bot token
    static Set<String> of(ListenConfig config, Predicate<String> admitted, boolean canSpeak) {
        List<String> channels = SETTING.checked(Setting.entries(config.listenChannels()), CHANNEL,
                "; it takes Slack channel ids (C…, G…), separated by commas.");
        List<String> faults = new ArrayList<>();
        for (String channel : channels) {
            if (!admitted.test(channel)) {
                faults.add("holds " + channel + ", in which nobody could press a button. Add it to"
                        + " CHATBOT_ALLOWED_CHANNELS too.");
            }
        }
        SETTING.refuse(faults);
        if (!channels.isEmpty() && !canSpeak) {
            throw SETTING.wrong("is set, and SLACK_BOT_TOKEN isn't: without it nothing can be"
                    + " offered. Set both, or neither.");
        }
        return Set.copyOf(channels);
    }
}
