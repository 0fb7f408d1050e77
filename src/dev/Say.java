import java.io.BufferedReader;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Says one line to the function, signed as Slack signs it, and prints the answer: a try without
/// a browser, and of a deployment before Slack knows it. Run it as it is; it needs JDK 17 or later
/// and nothing of the build.
final class Say {

    private static final String HELP = """
            Says one line to the function, as Slack would, and prints the answer.

              java src/dev/Say.java '/chatbot restart 10.34.33.22 --dry-run'
              java src/dev/Say.java --url https://HOST/slack/commands '/chatbot whoami'

            The line is a slash command, or @chatbot and what is said to it; - reads it from
            standard input. Without --url it goes to dev mode (./mvnw quarkus:dev).

              --url URL      the function's address for Slack; its signing secret is taken from the
                             variable SLACK_SIGNING_SECRET, or asked for
              --user ID      who says it (U0ALICE)
              --channel ID   where (C0OPS)
              --team ID      in which workspace (T0DEMO)
              --wait         waits 30 seconds, not 3 as Slack does: for a function that has to start
              --help         shows this

            It ends with 0 if the function took the line, with 1 if not, with 2 if it can't be sent.
            """;

    private static final URI DEV_MODE = URI.create("http://localhost:8080");
    private static final String DEV_MODE_SECRET = "dev-mode-secret"; // application-dev.properties
    private static final Duration SLACKS_PATIENCE = Duration.ofSeconds(3);
    private static final Duration GATEWAYS_PATIENCE = Duration.ofSeconds(30);
    private static final Duration CLOCKS_MAY_DIFFER = Duration.ofMinutes(5);
    private static final String BOT = "U0CHATBOT";
    private static final Pattern MENTION = Pattern.compile("(?i)@chatbot(?![\\w-])\\s*");

    private static final PrintStream OUT = stream(FileDescriptor.out);
    private static final PrintStream ERR = stream(FileDescriptor.err);

    private final Map<String, String> options;
    private final String line;

    private Say(Map<String, String> options, String line) {
        this.options = options;
        this.line = line;
    }

    public static void main(String[] arguments) throws Exception {
        try {
            if (List.of(arguments).contains("--help")) {
                OUT.print(HELP);
            } else {
                read(arguments).say();
            }
            System.exit(0);
        } catch (Refused refused) {
            ERR.println(refused.getMessage());
            System.exit(1);
        } catch (IllegalArgumentException wrong) {
            ERR.println(wrong.getMessage() + " See --help.");
            System.exit(2);
        }
    }

    /// Whatever a terminal is set to, it shows UTF-8; but not on Windows.
    private static PrintStream stream(FileDescriptor to) {
        Console console = System.console();
        Charset charset = console != null && System.getProperty("os.name").startsWith("Windows")
                ? console.charset()
                : StandardCharsets.UTF_8;
        return new PrintStream(new FileOutputStream(to), true, charset);
    }

    // --- what is to be said

    /// Options come first: in the line two dashes are the bot's.
    private static Say read(String[] arguments) throws IOException {
        Map<String, String> options = new LinkedHashMap<>(Map.of("--user", "U0ALICE",
                "--channel", "C0OPS", "--team", "T0DEMO"));
        int next = 0;
        while (next < arguments.length && arguments[next].startsWith("--")) {
            String option = arguments[next++];
            if (option.equals("--wait")) {
                options.put(option, "");
            } else if (!option.equals("--url") && !options.containsKey(option)) {
                throw new IllegalArgumentException("There is no option " + option + ".");
            } else if (next == arguments.length) {
                throw new IllegalArgumentException(option + " needs a value.");
            } else {
                options.put(option, arguments[next++]);
            }
        }
        String line = String.join(" ", List.of(arguments).subList(next, arguments.length)).strip();
        if (line.equals("-")) {
            line = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))
                    .lines().findFirst().orElse("").strip();
        }
        if (line.indexOf('\ufffd') >= 0) {
            throw new IllegalArgumentException("Java can't read the line in this terminal's"
                    + " encoding: set LC_ALL=C.UTF-8, or give - and the line on standard input.");
        }
        if (!line.startsWith("/") && !MENTION.matcher(line).lookingAt()) {
            throw new IllegalArgumentException(
                    "There is no line that begins with a slash command or @chatbot.");
        }
        return new Say(options, line);
    }

    private void say() throws IOException, InterruptedException {
        boolean command = line.startsWith("/");
        URI to = endpoint(command ? "/slack/commands" : "/slack/events");
        Duration patience = options.containsKey("--wait") ? GATEWAYS_PATIENCE : SLACKS_PATIENCE;
        String secret = secret(to);
        long start = System.nanoTime();
        HttpResponse<String> answer = send(to, command ? form() : event(),
                command ? "application/x-www-form-urlencoded" : "application/json", secret,
                patience);
        long milliseconds = Duration.ofNanos(System.nanoTime() - start).toMillis();
        if (answer.statusCode() / 100 != 2) {
            throw new Refused(refusal(to, answer));
        }
        print(answer.body().strip(), milliseconds);
    }

    // --- to whom

    private URI endpoint(String path) {
        URI given = options.containsKey("--url")
                ? URI.create(options.get("--url").strip())
                : DEV_MODE;
        if (given.getHost() == null || !List.of("http", "https").contains(given.getScheme())) {
            throw new IllegalArgumentException("--url takes an address such as"
                    + " https://HOST/slack/commands.");
        }
        if (given.getScheme().equals("http") && !isHere(given)) {
            throw new IllegalArgumentException("Without https anybody on the way could send the"
                    + " line again.");
        }
        return URI.create(given.toString().replaceFirst("(?:/slack/(?:commands|events))?/?$", "")
                + path);
    }

    private static boolean isHere(URI address) {
        return List.of("localhost", "127.0.0.1", "[::1]").contains(address.getHost());
    }

    /// Never an argument: whoever may list this machine's processes would read it.
    private String secret(URI to) {
        String set = Optional.ofNullable(System.getenv("SLACK_SIGNING_SECRET")).orElse("").strip();
        if (!options.containsKey("--url") || (set.isEmpty() && isHere(to))) {
            return DEV_MODE_SECRET;
        }
        if (!set.isEmpty()) {
            return set.split(",", 2)[0].strip(); // two while it is being changed: either will do
        }
        Console console = System.console();
        char[] typed = console == null
                ? null
                : console.readPassword("Signing secret of %s (it isn't shown): ", to.getHost());
        if (typed == null || typed.length == 0) {
            throw new IllegalArgumentException("There is no signing secret: set"
                    + " SLACK_SIGNING_SECRET, or run this in a terminal, where it is asked for.");
        }
        return new String(typed).strip();
    }

    // --- what Slack would post

    /// Slack: "Implementing slash commands". There is no `response_url`: the function posts to
    /// Slack's alone.
    private String form() {
        String[] words = line.split("\\s+", 2);
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("team_id", options.get("--team"));
        fields.put("channel_id", options.get("--channel"));
        fields.put("user_id", options.get("--user"));
        fields.put("command", words[0]);
        fields.put("text", words.length == 1 ? "" : escaped(words[1]));
        fields.put("trigger_id", UUID.randomUUID().toString());
        return fields.entrySet().stream().map(field -> field.getKey() + "="
                + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /// Slack: "app_mention". Any name will do for the bot: the event says itself which one it is.
    private String event() {
        long now = System.currentTimeMillis();
        String ts = String.format("%d.%03d000", now / 1000, now % 1000);
        String text = "<@" + BOT + "> " + escaped(MENTION.matcher(line).replaceFirst(""));
        return """
                {"type":"event_callback","team_id":%1$s,"event_id":%2$s,"event_time":%3$d,\
                "authorizations":[{"team_id":%1$s,"user_id":"%4$s","is_bot":true}],\
                "event":{"type":"app_mention","user":%5$s,"channel":%6$s,"ts":"%7$s",\
                "event_ts":"%7$s","text":%8$s}}""".formatted(quoted(options.get("--team")),
                quoted("Ev" + UUID.randomUUID()), now / 1000, BOT, quoted(options.get("--user")),
                quoted(options.get("--channel")), ts, quoted(text));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String quoted(String text) {
        return text.chars().mapToObj(one -> one < ' ' || one == '"' || one == '\\'
                ? String.format("\\u%04x", one)
                : String.valueOf((char) one)).collect(Collectors.joining("", "\"", "\""));
    }

    /// Slack: "Verifying requests from Slack".
    private static String signature(String secret, String time, String body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return "v0=" + HexFormat.of().formatHex(mac.doFinal(
                    ("v0:" + time + ":" + body).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java has HmacSHA256", impossible);
        }
    }

    private static HttpResponse<String> send(URI to, String body, String type, String secret,
            Duration patience) throws InterruptedException {
        String time = Long.toString(Instant.now().getEpochSecond());
        HttpRequest request = HttpRequest.newBuilder(to).header("Content-Type", type)
                .header("User-Agent", "Slackbot 1.0 (+https://api.slack.com/robots)")
                .header("X-Slack-Request-Timestamp", time)
                .header("X-Slack-Signature", signature(secret, time, body))
                .POST(HttpRequest.BodyPublishers.ofString(body)).build();
        try {
            return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()
                    .sendAsync(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8))
                    .get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            throw new Refused("No answer came within " + patience.toSeconds() + " s, and Slack"
                    + " doesn't wait longer than 3 (operation_timeout). What was asked may be done"
                    + " all the same. A function that had to start is faster the next time; --wait"
                    + " waits for it.");
        } catch (ExecutionException failed) {
            throw new Refused("Nobody answers at " + to.resolve("/") + " ("
                    + failed.getCause().getClass().getSimpleName() + "). Dev mode is started by"
                    + " ./mvnw quarkus:dev; a deployed function is named by --url.");
        }
    }

    // --- what came back

    /// Why the function didn't take the line, and what to do about it.
    private static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1;

        Refused(String sentence) {
            super(sentence);
        }
    }

    private static String refusal(URI to, HttpResponse<String> answer) {
        int status = answer.statusCode();
        if (status == 401) {
            return clocks(answer).orElse("The function refuses the signature (401): its signing"
                    + " secret is another one, or its clock differs from this machine's by more"
                    + " than five minutes.");
        }
        if (status == 404) {
            return "There is no function at " + to + " (404): give --url the address that the"
                    + " deployment printed for Slack.";
        }
        return "The function answered with status " + status + (status >= 500
                ? ": something failed there, and its log says what."
                : ": it takes no such request. Is " + to + " its address for Slack?");
    }

    private static Optional<String> clocks(HttpResponse<String> answer) {
        try {
            return answer.headers().firstValue("Date")
                    .map(DateTimeFormatter.RFC_1123_DATE_TIME::parse)
                    .map(there -> Duration.between(Instant.from(there), Instant.now()).abs())
                    .filter(apart -> apart.compareTo(CLOCKS_MAY_DIFFER) > 0)
                    .map(apart -> "The function refuses the signature (401): its clock and this"
                            + " machine's are " + apart.toMinutes() + " minutes apart.");
        } catch (DateTimeParseException nobodyKnows) {
            return Optional.empty();
        }
    }

    private static void print(String body, long milliseconds) {
        if (body.isEmpty()) {
            OUT.println("[taken, " + milliseconds + " ms: the answer comes as a message]");
            return;
        }
        Map<?, ?> message = message(body);
        OUT.println("in_channel".equals(message.get("response_type"))
                ? "[in_channel: for everybody there, " + milliseconds + " ms]"
                : "[ephemeral: only for who asked, " + milliseconds + " ms]");
        OUT.println(text(message));
        String buttons = list(message, "blocks").filter(Map.class::isInstance)
                .flatMap(block -> list((Map<?, ?>) block, "elements"))
                .filter(Map.class::isInstance).map(element -> (Map<?, ?>) element)
                .filter(element -> "button".equals(element.get("type"))
                        && element.get("text") instanceof Map)
                .map(button -> "[" + text((Map<?, ?>) button.get("text")) + "]")
                .collect(Collectors.joining(" "));
        if (!buttons.isEmpty()) {
            OUT.println(buttons);
        }
    }

    /// What isn't a JSON object Slack takes for the text.
    private static Map<?, ?> message(String body) {
        try {
            return new Json(body).value() instanceof Map<?, ?> map && map.containsKey("text")
                    ? map
                    : Map.of("text", body);
        } catch (IllegalArgumentException noJson) {
            return Map.of("text", body);
        }
    }

    private static String text(Map<?, ?> message) {
        return plain(String.valueOf(message.get("text")));
    }

    private static Stream<?> list(Map<?, ?> within, String name) {
        return within.get(name) instanceof List ? ((List<?>) within.get(name)).stream()
                : Stream.empty();
    }

    private static final Pattern TOKEN = Pattern.compile("<([^<>|]*)(?:\\|([^<>]*))?>");
    private static final Pattern STRONG = Pattern
            .compile("(?<![\\p{L}\\p{N}*])\\*([^*\\n]+)\\*(?![\\p{L}\\p{N}*])");

    /// Slack's markup as text (Slack: "Formatting text for app surfaces"). What would move the
    /// cursor or turn the text isn't printed: somebody else wrote it.
    private static String plain(String markup) {
        String text = TOKEN.matcher(markup)
                .replaceAll(token -> Matcher.quoteReplacement(token(token)));
        return STRONG.matcher(text).replaceAll("$1").replaceAll("`([^`\\n]+)`", "$1")
                .replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
                .replaceAll("\\p{Cf}", "").replaceAll("[\\p{Cc}&&[^\\n]]", "\ufffd");
    }

    private static String token(MatchResult token) {
        String target = token.group(1);
        String label = token.group(2);
        if (target.startsWith("!")) {
            return label == null ? "@" + target.substring(1) : label;
        }
        if (target.startsWith("@") || target.startsWith("#")) {
            return label == null ? target : target.charAt(0) + label;
        }
        return label == null ? target : label + " (" + target + ")";
    }

    /// A reader of JSON (RFC 8259): maps, lists, strings, and all else as it is written.
    private static final class Json {

        private final String text;
        private int at;

        Json(String text) {
            this.text = text;
        }

        Object value() {
            char first = next();
            if (first == '{') {
                Map<String, Object> map = new LinkedHashMap<>();
                while (more('}')) {
                    String name = String.valueOf(value());
                    expect(':');
                    map.put(name, value());
                }
                return map;
            }
            if (first == '[') {
                List<Object> list = new ArrayList<>();
                while (more(']')) {
                    list.add(value());
                }
                return list;
            }
            return first == '"' ? string() : word();
        }

        private boolean more(char end) {
            char next = next();
            if (next != ',' && next != end) {
                at--;
            }
            return next != end;
        }

        private void expect(char one) {
            if (next() != one) {
                throw new IllegalArgumentException("No JSON");
            }
        }

        private char next() {
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
            return here();
        }

        private char here() {
            if (at >= text.length()) {
                throw new IllegalArgumentException("JSON that is cut short");
            }
            return text.charAt(at++);
        }

        private String string() {
            StringBuilder string = new StringBuilder();
            for (char one = here(); one != '"'; one = here()) {
                string.append(one == '\\' ? escape(here()) : one);
            }
            return string.toString();
        }

        private char escape(char kind) {
            return switch (kind) {
                case 'n' -> '\n';
                case 't' -> '\t';
                case 'r' -> '\r';
                case 'b' -> '\b';
                case 'f' -> '\f';
                case 'u' -> (char) HexFormat.fromHexDigits("" + here() + here() + here() + here());
                default -> kind;
            };
        }

        private String word() {
            int start = at - 1;
            while (at < text.length() && ",]} \n\r\t".indexOf(text.charAt(at)) < 0) {
                at++;
            }
            return text.substring(start, at);
        }
    }
}
