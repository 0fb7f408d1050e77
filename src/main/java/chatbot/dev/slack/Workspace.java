package chatbot.dev.slack;

import chatbot.access.AccessConfig;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The Slack workspace that the page makes believe: whom one can be, and where.
///
/// @param people   everybody in it
/// @param channels where they can talk; [#DIRECT_MESSAGE] stands for each person's own with the bot
public record Workspace(List<Person> people, List<Channel> channels) {

    /// The workspace's id.
    static final String TEAM = "T0DEMO";
    /// Its name in URLs.
    static final String DOMAIN = "demo";
    /// The app, the bot's user, and the bot, by their ids.
    static final String APP = "A0CHATBOT";
    static final String BOT = "U0CHATBOT";
    static final String BOT_ID = "B0CHATBOT";
    /// Whom Slack itself speaks as.
    static final String SLACKBOT = "USLACKBOT";
    /// What apps were once told Slack by; nobody looks at it any more.
    public static final String TOKEN = "gIkuvaNzQIHg97ATvDxqgjtO";
    /// What the settings call direct messages.
    static final String DIRECT_MESSAGE = "dm";

    private static final Person ALICE = new Person("U0ALICE", "Alice", true);
    private static final Person BOB = new Person("U0BOB", "Bob", true);

    /// Somebody in the workspace.
    ///
    /// @param allowed whether the settings let this person in
    public record Person(String id, String name, boolean allowed) {

        /// A colleague, who may do what the settings let Bob and Alice do.
        Person rival() {
            return id.equals(BOB.id) ? ALICE : BOB;
        }

        /// Slack's `user_name`.
        public String handle() {
            return name.toLowerCase(Locale.ROOT);
        }
    }

    /// Somewhere in the workspace.
    ///
    /// @param allowed whether the settings let people in here
    public record Channel(String id, String name, boolean allowed) {

        /// Slack's `channel_id`, when that person speaks.
        public String idFor(Person person) {
            return isDirectMessage() ? "D" + person.id().substring(1) : id;
        }

        /// Slack's `channel_name`.
        String handle() {
            return isDirectMessage() ? "directmessage" : name.replace("#", "");
        }

        /// Whether it stands for each person's own direct messages with the bot.
        public boolean isDirectMessage() {
            return id.equals(DIRECT_MESSAGE);
        }
    }

    /// The workspace, as the settings let people in.
    public static Workspace of(AccessConfig config) {
        return new Workspace(
                Stream.of("Alice", "Bob", "Mallory")
                        .map(name -> person("U0" + name.toUpperCase(Locale.ROOT), name, config))
                        .toList(),
                List.of(channel("C0OPS", "#ops", config), channel("C0RANDOM", "#random", config),
                        channel(DIRECT_MESSAGE, "Direct message", config)));
    }

    private static Person person(String id, String name, AccessConfig config) {
        return new Person(id, name, admits(config.allowedUsers(), id));
    }

    private static Channel channel(String id, String name, AccessConfig config) {
        return new Channel(id, name, admits(config.allowedChannels(), id));
    }

    private static boolean admits(Optional<String> list, String id) {
        return Stream.of(list.orElse("").split(",", -1)).map(String::strip)
                .anyMatch(entry -> entry.equals("*") || entry.equals(id));
    }

    /// The person with that id.
    public Optional<Person> person(String id) {
        return people.stream().filter(person -> person.id().equals(id)).findFirst();
    }

    /// The channel with that id.
    public Optional<Channel> channel(String id) {
        return channels.stream().filter(channel -> channel.id().equals(id)).findFirst();
    }

    /// Slack's ids of all places, with each person's direct messages.
    Set<String> places() {
        return people.stream().flatMap(person -> channels.stream()
                .map(channel -> channel.idFor(person))).collect(Collectors.toUnmodifiableSet());
    }

    /// The place where somebody finds what the bot writes to them.
    Optional<String> directMessages(String person) {
        return person(person)
                .map(known -> new Channel(DIRECT_MESSAGE, "", true).idFor(known));
    }
}
