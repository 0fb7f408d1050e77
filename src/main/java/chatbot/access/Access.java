package chatbot.access;

import chatbot.access.Directory.Account;
import chatbot.access.Directory.Channel;
import chatbot.access.Directory.Standing;
import chatbot.access.Missing.Lack;
import chatbot.access.Sender.Sharing;
import chatbot.aws.Caller;
import chatbot.setting.Setting;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Who may talk to the bot, and where. Deny by default: team, channel and user each have to be let
/// in.
///
/// `*` for users means the members of the workspace that the bot is installed in; `*` for channels
/// those that are shared with nobody outside. Where the chat service can be asked, it is, and
/// without its answer nobody gets in.
@Startup
@Singleton
public final class Access {

    private static final String TEAMS = Setting.CHATBOT_ALLOWED_TEAMS.name();
    private static final String CHANNELS = Setting.CHATBOT_ALLOWED_CHANNELS.name();
    private static final String USERS = Setting.CHATBOT_ALLOWED_USERS.name();

    private static final Pattern TEAM = Pattern.compile("[TE][A-Z0-9]+|\\*");
    private static final Pattern CHANNEL = Pattern.compile("[CG][A-Z0-9]+|dm|\\*");
    private static final Pattern USER = Pattern.compile("[UW][A-Z0-9]+|\\*");

    private final Set<String> teams;
    private final Set<String> channels;
    private final Set<String> users;
    private final Directory directory;

    /// By the lists of the settings; throws when one holds something that can't be an id.
    public Access(AccessConfig config, Directory directory) {
        teams = teams(config);
        channels = channels(config);
        users = users(config);
        this.directory = directory;
    }

    static Set<String> teams(AccessConfig config) {
        return read(Setting.CHATBOT_ALLOWED_TEAMS,
                Optional.of(Setting.text(config.allowedTeams()).orElse("*")), TEAM,
                "workspace ids (T…), enterprise ids (E…) or *");
    }

    static Set<String> channels(AccessConfig config) {
        return read(Setting.CHATBOT_ALLOWED_CHANNELS, config.allowedChannels(), CHANNEL,
                "channel ids (C…, G…), dm or *");
    }

    static Set<String> users(AccessConfig config) {
        return read(Setting.CHATBOT_ALLOWED_USERS, config.allowedUsers(), USER,
                "user ids (U…, W…) or *");
    }

    /// The same as [#admits(String)], by the settings alone.
    public static boolean admits(AccessConfig config, String channel) {
        return admits(channels(config), channel);
    }

    /// Decides on ids first, which takes no time, then on what the chat service knows.
    public Decision decide(Sender sender, Caller caller) {
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

    /// Whether a channel is on the list, so that buttons can be pressed there.
    public boolean admits(String channel) {
        return admits(channels, channel);
    }

    /// Whether the bot may listen there, whoever speaks: the workspace and the channel are on the
    /// lists.
    public boolean admitsPlace(Sender sender) {
        return (admits(teams, sender.team()) || admits(teams, sender.enterprise()))
                && admits(channels, sender.channel())
                && (sender.sharing() != Sharing.EXTERNAL || channels.contains(sender.channel()));
    }

    /// What lets somebody in.
    ///
    /// @param list      the setting's name
    /// @param entry     of that person or place
    /// @param everybody whether the list has `*`, and not the entry itself
    public record Grant(String list, String entry, boolean everybody) {
    }

    /// What of the lists lets somebody in who was admitted.
    public List<Grant> grants(Sender sender) {
        String team = teams.contains(sender.enterprise()) ? sender.enterprise() : sender.team();
        String channel = channelEntry(sender);
        return List.of(new Grant(USERS, sender.user(), !users.contains(sender.user())),
                new Grant(CHANNELS, channel, !channels.contains(channel)),
                new Grant(TEAMS, team, !teams.contains(team)));
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

    private static Set<String> read(Setting list, Optional<String> value, Pattern form,
            String meaning) {
        return Set.copyOf(list.checked(Setting.entries(value), form,
                "; it takes Slack " + meaning + ", separated by commas."));
    }
}
