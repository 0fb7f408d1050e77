package chatbot.chat;

import chatbot.aws.Caller;
import chatbot.chat.Directory.Account;
import chatbot.chat.Directory.Channel;
import chatbot.chat.Directory.Standing;
import chatbot.chat.Message.Sender;
import chatbot.chat.Message.Sharing;
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
///
/// `*` for users means the members of the workspace that the bot is installed in; `*` for channels
/// those that are shared with nobody outside. Where the chat service can be asked, it is, and
/// without its answer nobody gets in.
@Startup
@Singleton
final class Access {

    private static final String TEAMS = "CHATBOT_ALLOWED_TEAMS";
    private static final String CHANNELS = "CHATBOT_ALLOWED_CHANNELS";
    private static final String USERS = "CHATBOT_ALLOWED_USERS";

    private final Set<String> teams;
    private final Set<String> channels;
    private final Set<String> users;
    private final Directory directory;

    /// By the given lists; throws when one holds something that can't be an id.
    Access(ChatConfig config, Directory directory) {
        teams = read(TEAMS, config.allowedTeams().filter(list -> !list.isBlank()).orElse("*"),
                "[TE][A-Z0-9]+|\\*", "workspace ids (T…), enterprise ids (E…) or *");
        channels = read(CHANNELS, config.allowedChannels().orElse(""), "[CG][A-Z0-9]+|dm|\\*",
                "channel ids (C…, G…), dm or *");
        users = read(USERS, config.allowedUsers().orElse(""), "[UW][A-Z0-9]+|\\*",
                "user ids (U…, W…) or *");
        this.directory = directory;
    }

    /// Whether somebody gets in.
    sealed interface Decision {

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

    /// A list that doesn't let somebody in.
    ///
    /// @param list  the setting's name
    /// @param entry what an administrator would add to it; empty if Slack didn't say
    record Missing(String list, String entry, Lack lack) {
    }

    /// Why a list doesn't let somebody in.
    enum Lack {
        /// It hasn't the entry.
        UNLISTED,
        /// It has `*`, which doesn't mean channels that are shared with another organisation.
        SHARED_CHANNEL,
        /// It has `*`, which doesn't mean people of another workspace.
        OTHER_WORKSPACE
    }

    /// Decides on ids first, which takes no time, then on what the chat service knows.
    Decision decide(Sender sender, Caller caller) {
        List<Missing> missing = missing(sender);
        if (!missing.isEmpty()) {
            return new Decision.Unlisted(missing);
        }
        Decision person = switch (directory.account(sender.user(), caller)) {
            case Account.Unasked() -> home(sender.home(), "", sender);
            case Account.Failed(String why) -> new Decision.Unsure(why);
            case Account.Known(_, _, Standing standing) when standing != Standing.MEMBER ->
                new Decision.Unwelcome(standing);
            case Account.Known(String team, String enterprise, _) ->
                home(team.isEmpty() ? sender.home() : team, enterprise, sender);
        };
        return person instanceof Decision.Admitted ? channel(sender, caller) : person;
    }

    private List<Missing> missing(Sender sender) {
        String channel = channelEntry(sender);
        List<Missing> missing = new ArrayList<>();
        if (!admits(teams, sender.team()) && !admits(teams, sender.enterprise())) {
            missing.add(new Missing(TEAMS, sender.team(), Lack.UNLISTED));
        }
        if (!admits(channels, channel)) {
            missing.add(new Missing(CHANNELS, channel, Lack.UNLISTED));
        } else if (sender.sharing() == Sharing.EXTERNAL && !channels.contains(channel)) {
            missing.add(new Missing(CHANNELS, channel, Lack.SHARED_CHANNEL));
        }
        if (!admits(users, sender.user())) {
            missing.add(new Missing(USERS, sender.user(), Lack.UNLISTED));
        }
        return missing;
    }

    /// Whether the workspace that the person belongs to is the bot's own, or listed; another one of
    /// the same organisation is listed by that. Of slash commands Slack doesn't say it.
    private Decision home(String team, String enterprise, Sender sender) {
        return team.isEmpty() || team.equals(sender.team()) || teams.contains(team)
                || teams.contains(enterprise)
                ? new Decision.Admitted()
                : new Decision.Unlisted(
                        List.of(new Missing(TEAMS, team, Lack.OTHER_WORKSPACE)));
    }

    /// A channel that is listed by id, or is known not to be shared, needs no more questions.
    private Decision channel(Sender sender, Caller caller) {
        String channel = channelEntry(sender);
        if (channels.contains(channel) || sender.isDirect()
                || sender.sharing() == Sharing.INTERNAL) {
            return new Decision.Admitted();
        }
        return switch (directory.channel(channel, caller)) {
            case Channel.Unasked() -> new Decision.Admitted();
            case Channel.Failed(String why) -> new Decision.Unsure(why);
            case Channel.Known(boolean shared) -> shared
                    ? new Decision.Unlisted(
                            List.of(new Missing(CHANNELS, channel, Lack.SHARED_CHANNEL)))
                    : new Decision.Admitted();
        };
    }

    private static String channelEntry(Sender sender) {
        return sender.isDirect() ? "dm" : sender.channel();
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
