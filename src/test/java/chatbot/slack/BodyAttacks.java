package chatbot.slack;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What somebody puts into requests that Slack signs, to be taken for another, to be obeyed in more
/// than they ask, or to be too much.
final class BodyAttacks {

    private static final String COMMANDS = "/slack/commands";
    private static final String EVENTS = "/slack/events";
    private static final String INTERACTIONS = "/slack/interactions";
    private static final int LARGEST = 64 * 1024;
    private static final int DEEP = 10_000;

    private final Stage stage;

    BodyAttacks(Stage stage) {
        this.stage = stage;
    }

    private String post(String path, String body) {
        return stage.send(stage.signed(path, body));
    }

    /// Mallory, who is on no list, says that she is Alice too.
    List<String> repeatedFields() {
        String form = SlashForm.of("restart 10.34.33.22").with("user_id", Talk.MALLORY).body();
        List<String> got = new ArrayList<>();
        Map.of("user_id", Talk.ALICE, "text", "restart+web-1", "channel_id", "C0OPS",
                "team_id", "T0TEAM", "trigger_id", "7", "command", "/chatbot", "response_url",
                "http://127.0.0.1/").forEach((name, value) -> {
                    String again = name + "=" + value;
                    String respelt = "%%%02x".formatted((int) name.charAt(0)) + again.substring(1);
                    Stream.of(form + "&" + again, again + "&" + form, form + "&" + respelt,
                            respelt + "&" + form).forEach(body -> got.add(post(COMMANDS, body)));
                });
        for (String name : List.of("User_Id", "USER_ID", "user_id[]", "user_id[0]", "+user_id",
                "user_id%00", "user.id", "user_id;", "userid", "user_id%E2%80%8B")) {
            got.add(post(COMMANDS, form + "&" + name + "=" + Talk.ALICE));
            got.add(post(COMMANDS, name + "=" + Talk.ALICE + "&" + form));
        }
        PressJson press = PressJson.of(stage.talk.type("restart 10.34.33.50"), "Restart",
                Talk.MALLORY);
        String twice = press.payload().toString().replaceFirst("\\{",
                "{\"user\":{\"id\":\"U0ALICE\"},");
        got.add(post(INTERACTIONS, press.body() + "&" + press.body()));
        got.add(post(INTERACTIONS, "%70ayload=x&" + press.body()));
        got.add(post(INTERACTIONS, "payload=" + encoded(twice)));
        got.add(post(INTERACTIONS, "payload=" + encoded(
                twice.replaceFirst("\\}$", ",\"user\":{\"id\":\"U0ALICE\"}}"))));
        got.add(post(EVENTS, stage.talk.now(EventJson.mention("restart 10.34.33.22")
                .with("user", Talk.MALLORY)).body()
                .replace("\"user\":", "\"user\":\"U0ALICE\",\"user\":")));
        return got;
    }

    /// JSON in JSON in JSON, as bodies, in fields, and where a token should be.
    List<String> deepJson() {
        List<String> got = new ArrayList<>();
        for (int depth : List.of(500, 999, 1001, DEEP)) {
            String arrays = "[".repeat(depth) + "]".repeat(depth);
            String objects = "{\"a\":".repeat(depth) + "1" + "}".repeat(depth);
            for (String deep : List.of(arrays, objects, "[".repeat(depth),
                    "{\"a\":".repeat(depth))) {
                got.add(post(EVENTS, deep));
                got.add(post(EVENTS, "{\"type\":\"event_callback\",\"event\":" + deep + "}"));
                got.add(post(EVENTS, "{\"type\":\"event_callback\",\"event\":{\"type\":\"message\","
                        + "\"channel_type\":\"channel\",\"channel\":\"C0OPS\",\"ts\":\"1.1\","
                        + "\"blocks\":" + deep + "}}"));
                got.add(shorter(INTERACTIONS, "payload=" + deep));
                got.add(shorter(INTERACTIONS, "payload={\"type\":\"block_actions\",\"actions\":["
                        + "{\"type\":\"button\",\"value\":" + deep + "}]}"));
                got.add(post("/follow-ups", deep));
            }
        }
        return got;
    }

    private String shorter(String path, String body) {
        return post(path, body.substring(0, Math.min(body.length(), LARGEST)));
    }

    /// Long lines, many words, many fields.
    List<String> longLines() {
        List<String> got = new ArrayList<>();
        for (String text : List.of("x".repeat(60_000), "restart " + "x".repeat(60_000),
                "restart " + "10.34.33.50 ".repeat(3_000),
                "restart payments-1 " + "billing-1 ".repeat(5_000),
                "restart 10.34.33.50 because " + "x".repeat(60_000), "list " + "x".repeat(60_000),
                "restart " + "1".repeat(60_000), "restart " + "::".repeat(20_000),
                "status " + "a.".repeat(30_000))) {
            got.add(stage.say(SlashForm.of("").with("text", text.substring(0,
                    Math.min(text.length(), 20_000)))));
            got.add(stage.say(EventJson.mention(text)));
        }
        for (String name : List.of("user_id", "channel_id", "team_id", "enterprise_id")) {
            got.add(stage.say(SlashForm.of("restart 10.34.33.22").with(name, "U".repeat(60_000))));
        }
        got.add(post(COMMANDS, "a=&".repeat(20_000)));
        got.add(post(COMMANDS, "&".repeat(LARGEST)));
        got.add(post(COMMANDS, "=".repeat(LARGEST)));
        got.add(post(COMMANDS, "%".repeat(LARGEST)));
        return got;
    }

    /// More than one machine by one word.
    List<String> wildcards() {
        List<String> got = new ArrayList<>();
        for (String verb : List.of("restart", "stop", "start")) {
            for (String target : List.of("*", "?", "%", "10.34.33.*", "10.34.33.2?", "10.34.33.%",
                    "10.34.33.0/24", "10.34.33.22-24", "10.34.33.[2]2", "10.*", "0.0.0.0", "::/0",
                    "web-*", "web-?", "*web*", "web-[12]", "{web-1,web-2}", "web-1*", "w*b-1",
                    "i-*", "i-0de7*", "＊", "web－＊", "web-１?", ".*", "^web", "all", "everything",
                    "tag:chatbot=*", "Name=*", "chatbot=restart", "'*'", "\"web-*\"", "`*`",
                    "\\*", "web-\\*", "web-%2a", "any", "全部", "所有")) {
                got.add(stage.say(SlashForm.of(verb + " " + target)));
                got.add(stage.say(EventJson.mention(verb + " web-1 " + target)));
            }
        }
        return got;
    }

    /// Repetition that makes a careless pattern try for ever, in every field that patterns read.
    List<String> blowUps() {
        List<String> got = new ArrayList<>();
        for (String piece : List.of("a", "1", "-", ".", ":", " ", "\t", "<", ">", "&", "&amp;", "`",
                "\"", "'", "(", ")", ",", "because ", "restart ", "<@U1> ", "<http://a|", "10.1.",
                "1a-", "--again ", "\u00a0", "\u200b", "！", "。", "down ", "is ", "web-", "i-0",
                "\n")) {
            String flood = piece.repeat(20_000 / piece.getBytes(StandardCharsets.UTF_8).length);
            String form = flood.substring(0, Math.min(flood.length(),
                    20_000 / encoded(piece).length() * piece.length()));
            got.add(stage.say(SlashForm.of(form + "!")));
            got.add(stage.say(SlashForm.of("restart " + form + "\u0000")));
            got.add(stage.say(SlashForm.of("help").with("response_url", form)));
            got.add(stage.say(SlashForm.of("help").with("channel_id", form + "!")));
            got.add(stage.say(EventJson.mention(flood + "!")));
            got.add(stage.say(EventJson.of("message", "10.34.33.99 is " + flood + "down?")
                    .with("channel_type", "channel")));
        }
        return got;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
