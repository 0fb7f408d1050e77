package chatbot.slack;

import chatbot.listen.ListenConfig;
import chatbot.setting.Setting;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// The channels of the settings in which the bot listens.
final class ListenChannels {

    private ListenChannels() {
    }

    /// Throws when one can't be a channel, or when nobody could press there.
    ///
    /// @param admitted whether a channel is on the list of those in which the bot may be used
    /// @param canSpeak whether there is a bot token
    static Set<String> of(ListenConfig config, Predicate<String> admitted, boolean canSpeak) {
        Setting setting = Setting.CHATBOT_LISTEN_CHANNELS;
        List<String> channels = Stream.of(config.listenChannels().orElse("").split(",", -1))
                .map(String::strip).filter(channel -> !channel.isEmpty()).distinct().toList();
        setting.refuse(channels.stream().filter(channel -> !channel.matches("[CG][A-Z0-9]+")),
                channel -> "holds \"" + channel + "\"; it takes Slack channel ids (C…, G…),"
                        + " separated by commas.");
        setting.refuse(channels.stream().filter(admitted.negate()),
                channel -> "holds " + channel + ", in which nobody could press a button. Add it to"
                        + " CHATBOT_ALLOWED_CHANNELS too.");
        if (!channels.isEmpty() && !canSpeak) {
            throw setting.wrong("is set, and SLACK_BOT_TOKEN isn't: without it nothing can be"
                    + " offered. Set both, or neither.");
        }
        return Set.copyOf(channels);
    }
}
