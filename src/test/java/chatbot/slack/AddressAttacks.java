package chatbot.slack;

import chatbot.lambda.HttpApiEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/// Requests at odd addresses and of odd lengths, each of which would restart a machine if some
/// router took it for what it isn't. They are the same in each run.
///
/// @param now at which they are signed, where they are
public record AddressAttacks(Instant now) {

    private static final String FORM = SlashForm.of("restart 10.34.33.22").body();
    private static final String COMMANDS = "/slack/commands";
    private static final int SEEDS = 50;
    private static final int TOO_LONG = 64 * 1024 + 1;

    private static final List<String> SPELLINGS = List.of("//slack/commands", "/slack//commands",
            "/%73lack/commands", "/slack/%63ommands", "/slack%2fcommands", "/slack%2Fcommands",
            "/%2573lack/commands", "/slack;x=y/commands", "/slack/commands;x", "/;/slack/commands",
            "/./slack/commands", "/x/../slack/commands", "/slack/./commands",
            "/slack/x/../commands",
            "/%2e/slack/commands", "/x/%2e%2e/slack/commands", "/..;/slack/commands",
            "\\slack\\commands", "/slack\\commands", "/slack%5ccommands", "/slack/commands/",
            "/slack/commands.", "/slack/commands/.", "/slack/commands%00", "/slack/commands\u0000",
            "/slack/commands%00.png", "/slack/commands%20", "/slack/commands ", " /slack/commands",
            "/slack/commands%0a", "/slack/commands\r\nX: y", "/SLACK/commands", "/slack/Commands",
            "/slack/commands?x=y", "/slack/commands#x", "/slack/commands.json", "slack/commands",
            "http://localhost/slack/commands", "/\uff53lack/commands", "/slack/commands\u200b",
            "/%c0%afslack/commands", "/%u0073lack/commands", "/slack/%zz", "/slack/commands/help",
            "/prod/slack/commands", "/_lambda_", "/follow-ups/", "//follow-ups", "/Follow-ups",
            "/follow-ups;x", "/%66ollow-ups", "/x/../follow-ups", "/q/dev-ui", "", "/", "*");

    private HttpApiEvent signed(String method, String path, String body) {
        return new HttpAttacks(now).signed(method, path, body);
    }

    private static HttpApiEvent unsigned(String method, String path, String body) {
        return HttpApiEvent.of(method, path)
                .withBase64Body(body.getBytes(StandardCharsets.UTF_8));
    }

    /// The slash command's address in other spellings, and other methods; signed and not.
    public List<HttpApiEvent> paths() {
        List<String> paths = new ArrayList<>(SPELLINGS);
        Random random = new Random(3);
        for (int seed = 0; seed < SEEDS; seed++) {
            paths.add(respelt(random));
        }
        List<HttpApiEvent> all = new ArrayList<>();
        for (String path : paths) {
            all.add(unsigned("POST", path, FORM));
            all.add(signed("POST", path, FORM));
        }
        for (String method : List.of("GET", "HEAD", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE",
                "CONNECT", "post", "", "POST ", "BREW")) {
            all.add(unsigned(method, COMMANDS, FORM));
            all.add(signed(method, COMMANDS, FORM));
        }
        return all;
    }

    /// At least one character is written otherwise.
    private static String respelt(Random random) {
        StringBuilder path = new StringBuilder();
        int first = random.nextInt(COMMANDS.length());
        for (int place = 0; place < COMMANDS.length(); place++) {
            char plain = COMMANDS.charAt(place);
            if (place != first && random.nextInt(4) > 0) {
                path.append(plain);
            } else if (plain == '/') {
                path.append(List.of("//", "/./", "/x/../", "\\", "%2f", "/;/")
                        .get(random.nextInt(6)));
            } else {
                path.append(random.nextBoolean()
                        ? "%%%02x".formatted((int) plain)
                        : String.valueOf(plain).toUpperCase(Locale.ROOT));
            }
        }
        return path.toString();
    }

    /// More than a request may be.
    public List<HttpApiEvent> lengths() {
        String padded = FORM + "&x=" + "x".repeat(TOO_LONG - FORM.length() - 3);
        String wide = FORM + "&x=" + "é".repeat(TOO_LONG / 2);
        List<HttpApiEvent> all = new ArrayList<>();
        for (String path : List.of(COMMANDS, "/slack/events", "/slack/interactions",
                "/follow-ups", "/")) {
            for (String body : List.of(padded, wide, padded.repeat(4))) {
                all.add(signed("POST", path, body));
                all.add(unsigned("POST", path, body));
                all.add(unsigned("POST", path, "").withBody(body));
            }
        }
        all.add(signed("POST", COMMANDS, FORM).withHeader("X-Slack-Signature",
                "v0=" + "0".repeat(TOO_LONG)));
        all.add(signed("POST", COMMANDS, FORM).withHeader("X-Slack-Request-Timestamp",
                "1".repeat(TOO_LONG)));
        all.add(signed("POST", COMMANDS + "/".repeat(TOO_LONG), FORM));
        all.add(signed("POST", "/x/..".repeat(TOO_LONG / 5) + COMMANDS, FORM));
        all.add(signed("P".repeat(TOO_LONG), COMMANDS, FORM));
        all.add(unsigned("POST", COMMANDS, FORM).withBody("%".repeat(TOO_LONG / 2))
                .withBase64Flag(true));
        return all;
    }
}
