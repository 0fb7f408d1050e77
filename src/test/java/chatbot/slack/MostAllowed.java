package chatbot.slack;

import chatbot.fleet.DemoFleet;
import chatbot.fleet.Instance;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.net.InetAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a request may restart at most, told by another reading of it than the bot's own.
final class MostAllowed {

    private static final Set<String> USERS = Set.of("U0ALICE", "U0BOB");
    private static final Pattern PLACE = Pattern.compile("C0OPS|D.*", Pattern.DOTALL);
    private static final Pattern WORD = Pattern
            .compile("restart|reboot|bounce|重启|重新启动|重启动", Pattern.CASE_INSENSITIVE);
    private static final Pattern IPV6 = Pattern.compile("[0-9a-f:]*:[0-9a-f:]+");

    private MostAllowed() {
    }

    /// Whether a text names the machine, and a restart.
    static boolean isAskedFor(Instance machine, String text) {
        String plain = plain(text);
        Stream<String> names = Stream.concat(Stream.of(machine.id()), machine.name().stream());
        return WORD.matcher(plain).find() && (names.anyMatch(plain::contains)
                || machine.addresses().stream().map(own -> own.ip().text())
                        .anyMatch(ip -> plain.contains(ip) || hasIpv6(plain, ip)));
    }

    private static boolean hasIpv6(String plain, String ip) {
        return ip.contains(":") && IPV6.matcher(plain).results().map(MatchResult::group)
                .anyMatch(text -> isSame(text, ip));
    }

    private static boolean isSame(String text, String ip) {
        try {
            return InetAddress.ofLiteral(text).equals(InetAddress.ofLiteral(ip));
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    /// Wide letters narrow, whatever is invisible gone, in lower case.
    private static String plain(String text) {
        String whole = text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
        return Normalizer.normalize(whole, Normalizer.Form.NFKC).replace('。', '.')
                .replaceAll("[\\p{Cf}&&[^\\u202e]]", "").toLowerCase(Locale.ROOT);
    }

    /// The machines that a body may restart, by whomever it is said to be from.
    static List<String> of(DemoFleet fleet, Optional<Said> said) {
        return said.filter(it -> USERS.contains(it.user()) && PLACE.matcher(it.channel()).matches())
                .map(it -> fleet.instances().stream()
                        .filter(machine -> isAskedFor(machine, it.text())).map(Instance::id)
                        .toList())
                .orElse(List.of());
    }

    /// Who said what, and where.
    record Said(String user, String channel, String text) {
    }

    /// What a form says; nothing, if it is none.
    static Optional<Said> form(String body) {
        try {
            return Optional.of(new Said(field(body, "user_id"), field(body, "channel_id"),
                    field(body, "text")));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static String field(String body, String name) {
        return Stream.of(body.split("&", -1)).filter(field -> field.startsWith(name + "="))
                .map(field -> URLDecoder.decode(field.substring(name.length() + 1),
                        StandardCharsets.UTF_8))
                .findFirst().orElse("");
    }

    /// What an event says.
    static Optional<Said> event(String body) {
        try {
            JsonElement event = JsonParser.parseString(body).getAsJsonObject().get("event");
            return Optional.of(new Said(text(event, "user"), text(event, "channel"),
                    text(event, "text")));
        } catch (JsonParseException | IllegalStateException _) {
            return Optional.empty();
        }
    }

    private static String text(@Nullable JsonElement object, String name) {
        JsonObject event = object == null ? new JsonObject() : object.getAsJsonObject();
        return event.has(name) && event.get(name).isJsonPrimitive()
                ? event.get(name).getAsString()
                : "";
    }
}
