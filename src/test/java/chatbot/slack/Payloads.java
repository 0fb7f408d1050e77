package chatbot.slack;

import chatbot.reliability.Choices;
import chatbot.reliability.Pieces;
import chatbot.webapi.SlackInMemory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Bodies that are almost what Slack sends, or just that; the same bytes make the same body.
final class Payloads {

    private static final List<String> USERS = List.of("U0ALICE", "U0ALICE", "U0BOB", "U0MALLORY",
            "", "*", "U0ALICE,U0BOB");
    private static final List<String> CHANNELS = List.of("C0OPS", "C0OPS", "D0ALICE", "C0RANDOM",
            "", "dm", "*");
    private static final String HOOK = SlackInMemory.ORIGIN + "/actions/T0TEAM/1/secretpart";
    private static final ObjectNode EVENT = tree("""
            {"type":"event_callback","token":"x","team_id":"T0TEAM","context_team_id":"T0TEAM",
             "api_app_id":"A0APP","event":{"type":"app_mention","user":"U0ALICE",
             "text":"<@U0CHATBOT> restart web-1","ts":"1795341600.000001","team":"T0TEAM",
             "channel":"C0OPS","channel_type":"channel","event_ts":"1795341600.000001",
             "blocks":[{"type":"rich_text","elements":[{"type":"rich_text_section","elements":
             [{"type":"text","text":"10.34.33.22 is down"}]}]}],"attachments":[{"title":"ALARM",
             "text":"10.34.33.22 unreachable","fields":[{"value":"x"}]}]},
             "event_id":"Ev1","event_time":1795341600,"is_ext_shared_channel":false,
             "authorizations":[{"team_id":"T0TEAM","user_id":"U0CHATBOT","is_bot":true}]}
            """);
    private static final ObjectNode PRESS = tree("""
            {"type":"block_actions","user":{"id":"U0ALICE","team_id":"T0TEAM"},"api_app_id":"A0APP",
             "container":{"type":"message","message_ts":"1795341600.000002","channel_id":"C0OPS",
             "is_ephemeral":false},"trigger_id":"1.2.x","team":{"id":"T0TEAM","domain":"example"},
             "channel":{"id":"C0OPS","name":"ops"},"message":{"type":"message","ts":
             "1795341600.000002","text":"x"},"response_url":"","actions":[{"type":"button",
             "action_id":"yes","value":""}]}
            """);

    private Payloads() {
    }

    private static ObjectNode tree(String json) {
        try {
            return (ObjectNode) WholeFunction.JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /// A slash command.
    static String form(Choices choices) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("team_id", choices.oneIn(9) ? choices.text(Pieces.LINE) : "T0TEAM");
        fields.put("channel_id", choices.of(CHANNELS));
        fields.put("user_id", choices.of(USERS));
        fields.put("command", "/chatbot");
        fields.put("response_url", choices.oneIn(9) ? choices.text(Pieces.LINE) : HOOK);
        fields.put("trigger_id", choices.oneIn(9) ? "" : "1." + choices.below(256));
        fields.put("text", line(choices));
        String form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return choices.oneIn(3) ? choices.changed(form) : form;
    }

    private static String line(Choices choices) {
        return choices.oneIn(2)
                ? choices.among("restart ", "重启 ", "") + choices.text(Pieces.LINE)
                : choices.among("restart web-1", "restart payments-1", "restart billing-1",
                        "restart worker", "list", "restart web-1 web-2 --again", "status web-1");
    }

    /// An event.
    static String event(Choices choices) {
        ObjectNode tree = EVENT.deepCopy();
        ObjectNode event = (ObjectNode) tree.required("event");
        event.put("user", choices.of(USERS)).put("channel", choices.of(CHANNELS));
        switch (choices.below(4)) {
            case 0 -> event.put("text", "<@U0CHATBOT> " + line(choices));
            case 1 -> event.put("type", "message").put("channel_type", "im")
                    .put("text", line(choices));
            case 2 -> event.put("type", "message")
                    .put("text", choices.text(Pieces.MESSAGE));
            default -> tree.put("type", "url_verification")
                    .put("challenge", choices.text(Pieces.LINE));
        }
        return json(tree, choices);
    }

    /// A press of a button with one of these tokens.
    static String press(Choices choices, List<String> tokens) {
        ObjectNode tree = PRESS.deepCopy();
        ((ObjectNode) tree.required("user")).put("id", choices.of(USERS));
        ((ObjectNode) tree.required("channel")).put("id", choices.of(CHANNELS));
        tree.put("response_url", HOOK);
        String token = tokens.isEmpty() ? "v1." + "A".repeat(60) : choices.of(tokens);
        ((ObjectNode) tree.required("actions").required(0)).put("value",
                choices.oneIn(3) ? choices.changed(token) : token);
        return "payload=" + encoded(json(tree, choices));
    }

    private static String json(ObjectNode tree, Choices choices) {
        String json = text(Trees.changed(tree, choices));
        return choices.oneIn(5) ? choices.changed(json) : json;
    }

    /// Jackson writes nothing that is deeper than it reads: that is as deep in another way.
    private static String text(ObjectNode tree) {
        try {
            return tree.toString();
        } catch (RuntimeException _) {
            return "[".repeat(2000) + "]".repeat(2000);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
