package chatbot.webapi;

import chatbot.aws.Caller;
import chatbot.policy.Groups;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/// Who is in a user group, by Slack (Slack: "usergroups.users.list"). What it told is believed for
/// less than a minute; what it didn't tell is asked again.
@Singleton
final class SlackGroups implements Groups {

    static final Duration FRESH = Duration.ofSeconds(50);
    static final Duration PATIENCE = Duration.ofMillis(800);

    private static final Pattern ID = Pattern.compile("S[A-Z0-9]{1,64}");

    private final SlackWire wire;
    private final Optional<BotToken> token;
    private final Clock clock;
    private final Map<String, Kept> known = new ConcurrentHashMap<>();

    /// With the token of the settings, if there is one.
    SlackGroups(BotTokens tokens, SlackWire wire, Clock clock) {
        this.wire = wire;
        this.token = tokens.token();
        this.clock = clock;
    }

    /// What was told, and until when that is believed.
    private record Kept(Members.Known members, Instant until) {
    }

    @Override
    public Members members(String group, Caller caller) {
        Instant now = clock.instant();
        Kept before = known.get(group);
        if (before != null && before.until.isAfter(now)) {
            return before.members;
        }
        Members members = token.map(bearer -> ask(group, bearer, caller))
                .orElseGet(() -> new Members.Unknown("there is no SLACK_BOT_TOKEN"));
        if (members instanceof Members.Known told) {
            known.put(group, new Kept(told, now.plus(FRESH)));
        }
        return members;
    }

    private Members ask(String group, BotToken bearer, Caller caller) {
        Duration left = caller.left(clock);
        if (!ID.matcher(group).matches() || left.isZero()) {
            return new Members.Unknown(left.isZero() ? "no time left" : "not an id");
        }
        return switch (wire.look("usergroups.users.list", "usergroup=" + group, bearer,
                left.compareTo(PATIENCE) < 0 ? left : PATIENCE)) {
            case SlackWire.Found.Given(JsonNode answer) when answer.path("users").isArray() ->
                members(answer.path("users"));
            case SlackWire.Found.Given _ -> new Members.Unknown("no users");
            case SlackWire.Found.Nothing(String why) -> new Members.Unknown(why);
        };
    }

    private static Members members(JsonNode users) {
        Set<String> ids = new HashSet<>();
        users.forEach(user -> ids.add(user.asText()));
        return new Members.Known(ids);
    }
}
