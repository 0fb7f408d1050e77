package chatbot.webapi;

import chatbot.access.Directory;
import chatbot.aws.Caller;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/// Who is who, by Slack (Slack: "users.info", "conversations.info"). What it told is believed for a
/// minute: a person who was let go can do no harm for longer.
@Singleton
final class SlackDirectory implements Directory {

    static final Duration FRESH = Duration.ofSeconds(60);
    /// Of the time that a request has, most is for what was asked.
    static final Duration PATIENCE = Duration.ofMillis(1200);

    private static final int MOST_KEPT = 1000;
    private static final Pattern ID = Pattern.compile("[A-Z0-9]{1,64}");
    /// What Slack says to a bot that wasn't given the scopes for asking about channels, and to whoever
    /// asks what isn't Slack's.
    private static final Set<String> NOT_SET_UP = Set.of("missing_scope", "unknown_method",
            "HTTP 404");
    /// What Slack says of people whom it won't show to this workspace.
    private static final Set<String> UNKNOWN = Set.of("user_not_found", "user_not_visible");

    private final Optional<BotToken> token;
    private final SlackWire wire;
    private final Clock clock;
    private final Map<String, Kept<Account>> accounts = new ConcurrentHashMap<>();
    private final Map<String, Kept<Channel>> channels = new ConcurrentHashMap<>();

    SlackDirectory(BotTokens tokens, SlackWire wire, Clock clock) {
        this.token = tokens.token();
        this.wire = wire;
        this.clock = clock;
    }

    /// What Slack told, and until when it is believed.
    private record Kept<T>(T what, Instant until) {
    }

    @Override
    public Account account(String user, Caller caller) {
        return token.map(bearer -> kept(accounts, user, () -> askAccount(user, bearer, caller),
                Account.Failed.class)).orElseGet(Account.Unasked::new);
    }

    @Override
    public Channel channel(String channel, Caller caller) {
        return token.map(bearer -> kept(channels, channel,
                () -> askChannel(channel, bearer, caller), Channel.Failed.class))
                .orElseGet(Channel.Unasked::new);
    }

    private <T> T kept(Map<String, Kept<T>> known, String id, Supplier<T> ask,
            Class<? extends T> failure) {
        Instant now = clock.instant();
        Kept<T> before = known.get(id);
        if (before != null && before.until.isAfter(now)) {
            return before.what;
        }
        T answer = ask.get();
        if (!failure.isInstance(answer)) {
            if (known.size() >= MOST_KEPT) {
                known.clear();
            }
            known.put(id, new Kept<>(answer, now.plus(FRESH)));
        }
        return answer;
    }

    private Account askAccount(String user, BotToken bearer, Caller caller) {
        return switch (ask("users.info", "user", user, bearer, caller)) {
            case SlackWire.Found.Given(JsonNode answer) -> account(answer.path("user"), user);
            case SlackWire.Found.Nothing(String why) -> UNKNOWN.contains(why)
                    ? new Account.Known("", "", Standing.STRANGER)
                    : new Account.Failed(why);
        };
    }

    private Channel askChannel(String channel, BotToken bearer, Caller caller) {
        return switch (ask("conversations.info", "channel", channel, bearer, caller)) {
            case SlackWire.Found.Given(JsonNode answer) ->
                new Channel.Known(answer.path("channel").path("is_ext_shared").asBoolean()
                        || answer.path("channel").path("is_pending_ext_shared").asBoolean());
            case SlackWire.Found.Nothing(String why) -> NOT_SET_UP.contains(why)
                    ? new Channel.Unasked()
                    : new Channel.Failed(why);
        };
    }

    private SlackWire.Found ask(String method, String name, String id, BotToken bearer,
            Caller caller) {
        Duration left = caller.left(clock);
        if (!ID.matcher(id).matches() || left.isZero()) {
            return new SlackWire.Found.Nothing(left.isZero() ? "no time left" : "not an id");
        }
        return wire.look(method, name + "=" + id, bearer,
                left.compareTo(PATIENCE) < 0 ? left : PATIENCE);
    }

    /// An answer about somebody else, or about nobody, is none.
    private static Account account(JsonNode person, String user) {
        if (!person.isObject() || !person.path("id").asText(user).equals(user)) {
            return new Account.Failed("no_user");
        }
        return new Account.Known(person.path("team_id").asText(""),
                person.path("enterprise_user").path("enterprise_id").asText(""),
                standing(person));
    }

    private static Standing standing(JsonNode person) {
        if (person.path("deleted").asBoolean()) {
            return Standing.DELETED;
        }
        if (person.path("is_stranger").asBoolean()) {
            return Standing.STRANGER;
        }
        if (person.path("is_restricted").asBoolean()
                || person.path("is_ultra_restricted").asBoolean()) {
            return Standing.GUEST;
        }
        return person.path("is_bot").asBoolean() ? Standing.BOT : Standing.MEMBER;
    }
}
