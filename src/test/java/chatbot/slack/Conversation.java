package chatbot.slack;

import chatbot.reliability.Heard;
import chatbot.reliability.Heard.Ear;
import chatbot.webapi.BlockKit;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/// Says a line to the bot and reads the whole reply.
public interface Conversation {

    /// A sign in front of a message, which its plain text does without.
    Pattern SIGN = Pattern.compile("^\\p{So} ");

    /// Posts a signed slash command and answers the response's body.
    String post(SlashForm form);

    /// What Slack shows for it.
    default String say(String text) {
        return say(SlashForm.of(text));
    }

    /// What Slack shows for it: who sees it in brackets, the text of the blocks, small print indented.
    /// Ids and types of instances, which differ from fleet to fleet, are masked.
    default String say(SlashForm form) {
        String answer = post(form);
        Heard.add(Ear.REPLY, answer);
        JsonNode message = message(answer);
        BlockKit.check(message);
        String shown = StreamSupport.stream(message.required("blocks").spliterator(), false)
                .map(Conversation::shown).collect(Collectors.joining("\n"));
        String whole = SIGN.matcher(shown.lines().map(String::strip)
                .filter(line -> !line.startsWith("[")).collect(Collectors.joining("\n")))
                .replaceFirst("");
        if (!whole.equals(message.required("text").asText())) {
            throw new AssertionError("text isn't what the blocks say: " + message);
        }
        return ("[" + message.required("response_type").asText() + "]\n" + shown)
                .replaceAll("i-[0-9a-f]{8,17}", "i-…").replaceAll("[a-z]\\d\\.[a-z]+", "t3.small")
                .replaceAll("vpc-[0-9a-f]{8,17}", "vpc-…");
    }

    private static String shown(JsonNode block) {
        return switch (block.required("type").asText()) {
            case "section" -> block.required("text").required("text").asText();
            case "context" -> StreamSupport.stream(block.required("elements").spliterator(), false)
                    .map(element -> "    " + element.required("text").asText())
                    .collect(Collectors.joining("\n"));
            case "actions" -> "    " + StreamSupport
                    .stream(block.required("elements").spliterator(), false)
                    .map(button -> "[" + button.required("text").required("text").asText() + "]")
                    .collect(Collectors.joining(" "));
            case String other -> throw new AssertionError("Unknown block " + other);
        };
    }

    private static JsonNode message(String json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("Not JSON: " + json, e);
        }
    }
}
