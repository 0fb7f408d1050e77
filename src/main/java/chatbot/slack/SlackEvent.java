package chatbot.slack;

import chatbot.access.Sender;
import chatbot.access.Sender.Sharing;
import chatbot.chat.Message.WayBack;
import chatbot.webapi.Mrkdwn;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Something that Slack tells by itself (Slack: "The Events API", "app_mention", "message.im").
sealed interface SlackEvent {

    /// Slack wants to know whether this is the right address (Slack: "url_verification").
    record Verification(String challenge) implements SlackEvent {
    }

    /// Somebody wrote to the bot.
    ///
    /// @param line    what follows the bot's name, as plain text; empty if the message doesn't begin
    ///                with that
    /// @param asked   when Slack saw it
    /// @param wayBack what makes this message unique, and the thread in which to answer it
    record Written(Sender sender, Optional<String> line, Instant asked, WayBack wayBack)
            implements
                SlackEvent {
    }

    /// Something was said in a channel in which the bot listens, and not to the bot.
    ///
    /// @param sender who said it; an app has no user id
    /// @param text   all that the message shows, as plain text
    /// @param app    whether an app said it, and no person
    /// @param asked  when Slack saw it
    /// @param thread id of the message in whose thread an offer belongs
    record Overheard(Sender sender, String text, boolean app, Instant asked, String thread)
            implements
                SlackEvent {
    }

    /// Nothing for the bot.
    ///
    /// @param why for the log
    record Ignored(String why) implements SlackEvent {
    }

    /// A mention at the beginning, and what people put between a name and what they say to it.
    Pattern ADDRESSED = Pattern.compile(
            "^\\s*<@(?<id>[A-Z0-9]+)(?:\\|[^<>]*)?>[\\s\\p{Z},:;，：、]*(?<line>.*)$", Pattern.DOTALL);

    /// A mention anywhere.
    Pattern MENTION = Pattern.compile("<@([A-Z0-9]+)");

    /// Whose messages aren't a person's: nobody's, and those of Slack itself.
    Set<String> NOBODY = Set.of("", "USLACKBOT");

    /// In seconds since 1970: later than a message's id can say.
    long NEVER = 1_000_000_000_000L;

    /// The kinds of channels in which several people are.
    Set<String> LISTENED = Set.of("channel", "group");

    /// Reads what Slack posted.
    ///
    /// @param listened ids of the channels in which the bot listens
    /// @throws Unreadable when it makes no sense
    static SlackEvent parse(Json outer, Set<String> listened) {
        return switch (outer.text("type")) {
            case "url_verification" -> new Verification(outer.text("challenge"));
            case "event_callback" -> isListened(outer.at("event"), listened)
                    ? overheard(outer, outer.at("event"))
                    : callback(outer, outer.at("event"));
            default -> new Ignored("type");
        };
    }

    private static boolean isListened(Json event, Set<String> listened) {
        return event.text("type").equals("message") && listened.contains(event.text("channel"))
                && LISTENED.contains(event.text("channel_type"));
    }

    private static SlackEvent overheard(Json outer, Json event) {
        String why = Overhearing.unheard(outer, event, bot(outer));
        String message = event.time("ts");
        String thread = event.time("thread_ts");
        if (!why.isEmpty() || message.isEmpty()) {
            return new Ignored(why);
        }
        boolean app = event.has("bot_id") || event.has("bot_profile")
                || NOBODY.contains(event.text("user"));
        return new Overheard(sender(outer, event), MessageText.of(event), app,
                asked(outer, message), thread.isEmpty() ? message : thread);
    }

    private static SlackEvent callback(Json outer, Json event) {
        boolean direct = event.text("channel_type").equals("im");
        boolean written = switch (event.text("type")) {
            case "app_mention" -> true;
            case "message" -> direct; // in channels the same message comes as app_mention too
            default -> false;
        };
        String bot = bot(outer);
        if (!written) {
            return new Ignored("not written to the bot");
        }
        if (event.has("subtype") || event.has("edited") || event.at("message").has("ts")) {
            return new Ignored("subtype");
        }
        if (event.has("bot_id") || event.has("bot_profile")
                || NOBODY.contains(event.text("user")) || event.text("user").equals(bot)) {
            return new Ignored("not a person's");
        }
        return written(outer, event, direct, bot);
    }

    private static Written written(Json outer, Json event, boolean direct, String bot) {
        String message = event.time("ts");
        String thread = event.time("thread_ts");
        Sender sender = sender(outer, event);
        if (message.isEmpty() || sender.channel().isEmpty()) {
            throw new Unreadable("The event doesn't say which message, or where");
        }
        return new Written(sender, line(event.text("text"), direct, bot).map(Mrkdwn::plain),
                asked(outer, message),
                new WayBack(SlackId.key(sender.channel() + ":" + message), "",
                        thread.isEmpty() ? message : thread, !thread.isEmpty(), ""));
    }

    /// Of an event in a shared channel the outer ids may be another organisation's (Slack: "Slack
    /// Connect"): by whom the bot was installed stands in `authorizations`. The two ids are taken
    /// from one place, never from two.
    private static Sender sender(Json outer, Json event) {
        Json own = outer.at("authorizations").first();
        String team = own.id("team_id");
        String enterprise = own.id("enterprise_id");
        if (team.isEmpty() && enterprise.isEmpty()) {
            team = outer.id("context_team_id");
            enterprise = outer.id("context_enterprise_id");
        }
        if (team.isEmpty() && enterprise.isEmpty()) {
            team = outer.id("team_id");
            enterprise = outer.id("enterprise_id");
        }
        String home = first(event.id("user_team"), event.id("source_team"), event.id("team"));
        return new Sender(team, enterprise, event.id("channel"), event.id("user"), home,
                outer.isTrue("is_ext_shared_channel") ? Sharing.EXTERNAL : Sharing.INTERNAL);
    }

    /// The bot's own user id; empty where Slack doesn't say (`authed_users` is its older word).
    private static String bot(Json outer) {
        Json own = outer.at("authorizations").first();
        return own.isTrue("is_bot")
                ? own.text("user_id")
                : outer.at("authed_users").node().path(0).asText("");
    }

    /// A direct message is to nobody else, so it needn't begin with the name.
    private static Optional<String> line(String text, boolean direct, String bot) {
        Matcher addressed = ADDRESSED.matcher(text);
        boolean byName = addressed.matches() && addressed.group("id").equals(bot.isEmpty()
                ? onlyMention(text)
                : bot);
        return byName
                ? Optional.of(addressed.group("line"))
                : Optional.of(text).filter(_ -> direct);
    }

    /// Of a message that mentions the bot and nobody else, whom it mentions.
    private static String onlyMention(String text) {
        List<String> mentions = MENTION.matcher(text).results().map(found -> found.group(1))
                .distinct().toList();
        return mentions.size() == 1 ? mentions.getFirst() : "";
    }

    /// By Slack's clock: when the event happened, or if that makes no sense, when the message was
    /// written.
    private static Instant asked(Json outer, String message) {
        long seconds = outer.number("event_time");
        return Instant.ofEpochSecond(seconds > 0 && seconds < NEVER
                ? seconds
                : Long.parseLong(message.substring(0, message.indexOf('.'))));
    }

    private static String first(String... candidates) {
        for (String candidate : candidates) {
            if (!candidate.isEmpty()) {
                return candidate;
            }
        }
        return "";
    }
}
