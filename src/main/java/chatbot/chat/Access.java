package chatbot.chat;

import chatbot.chat.Message.Sender;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Who may talk to the bot, and where. Deny by default: team, channel and user each have to be let
/// in.
@Startup
@Singleton
final class Access {

    /// A list that doesn't let somebody in.
    ///
    /// @param list  the setting's name
    /// @param entry what an administrator would add to it; empty if Slack didn't say
    record Missing(String list, String entry) {
    }

    private static final String TEAMS = "CHATBOT_ALLOWED_TEAMS";
    private static final String CHANNELS = "CHATBOT_ALLOWED_CHANNELS";
    private static final String USERS = "CHATBOT_ALLOWED_USERS";

    private final Set<String> teams;
    private final Set<String> channels;
    private final Set<String> users;

    /// By the given lists; throws when one holds something that can't be an id.
    Access(ChatConfig config) {
        teams = read(TEAMS, config.allowedTeams().filter(list -> !list.isBlank()).orElse("*"),
                "[TE][A-Z0-9]+|\\*", "workspace ids (T…), enterprise ids (E…) or *");
        channels = read(CHANNELS, config.allowedChannels().orElse(""), "[CG][A-Z0-9]+|dm|\\*",
                "channel ids (C…, G…), dm or *");
        users = read(USERS, config.allowedUsers().orElse(""), "[UW][A-Z0-9]+|\\*",
                "user ids (U…, W…) or *");
    }

    /// The lists that keep the sender out; none when the sender may go on.
    List<Missing> missing(Sender sender) {
        String channel = sender.channel().startsWith("D") ? "dm" : sender.channel();
        List<Missing> missing = new ArrayList<>();
        if (!admits(teams, sender.team()) && !admits(teams, sender.enterprise())) {
            missing.add(new Missing(TEAMS, sender.team()));
        }
        if (!admits(channels, channel)) {
            missing.add(new Missing(CHANNELS, channel));
        }
        if (!admits(users, sender.user())) {
            missing.add(new Missing(USERS, sender.user()));
        }
        return missing;
    }

    private static boolean admits(Set<String> list, String id) {
        return list.contains("*") || list.contains(id);
    }

    private static Set<String> read(String list, String entries, String syntax, String meaning) {
        Pattern valid = Pattern.compile(syntax);
        Set<String> ids = Stream.of(entries.split(",", -1)).map(String::strip)
                .filter(entry -> !entry.isEmpty()).collect(Collectors.toUnmodifiableSet());
        ids.stream().filter(id -> !valid.matcher(id).matches()).findFirst().ifPresent(id -> {
            throw new IllegalArgumentException(list + " holds \"" + id + "\"; it takes Slack "
                    + meaning + ", separated by commas.");
        });
        return ids;
    }
}
