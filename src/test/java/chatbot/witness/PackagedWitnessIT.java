package chatbot.witness;

import static org.assertj.core.api.Assertions.assertThat;

import chatbot.aws.Moto;
import chatbot.aws.WithMoto;
import chatbot.lambda.PackagedFunction;
import chatbot.slack.SlashForm;
import chatbot.webapi.LocalSlack;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/// target/function.zip tells both of a restart, or says that it couldn't.
@WithMoto
@EnabledOnOs(OS.LINUX)
final class PackagedWitnessIT {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Moto moto;

    PackagedWitnessIT(Moto moto) {
        this.moto = moto;
    }

    @Test
    void tellsTheTopicAndTheChannelOfARestart() throws Exception {
        moto.reset();
        moto.runInstances("10.34.33.22", Map.of("Name", "web-1", "chatbot", "restart"));
        moto.runInstances("10.34.33.23", Map.of("Name", "web-2", "chatbot", "restart"));
        MotoTopics topics = new MotoTopics(moto);
        String topic = topics.topic("audit");
        try (LocalSlack slack = LocalSlack.start();
                PackagedFunction function = function(topic, slack)) {
            slack.knows(SlashForm.ALICE, _ -> {
                // nothing special
            });
            function.initTime();

            String warm = restart(function, "10.34.33.23"); // the first one may be late on a cold JVM
            topics.received("audit");
            slack.forget();
            String text = restart(function, "10.34.33.22");

            assertThat(warm).startsWith("Restarting *web-2*");
            assertThat(text).startsWith("Restarting *web-1*").doesNotContain("audit");
            assertThat(JSON.readTree(topics.received("audit").orElseThrow().path("Message")
                    .asText()).at("/instances/0/name").asText()).isEqualTo("web-1");
            assertThat(slack.posts("/api/chat.postMessage")).singleElement()
                    .satisfies(post -> assertThat(post.message().path("channel").asText())
                            .isEqualTo("C0AUDIT"));
        }
    }

    private PackagedFunction function(String topic, LocalSlack slack) {
        Map<String, String> settings = new HashMap<>(Map.of(
                "AWS_ENDPOINT_URL", moto.endpoint().toString(),
                "SLACK_SIGNING_SECRET", SlashForm.SECRET,
                "CHATBOT_ALLOWED_CHANNELS", SlashForm.OPS,
                "CHATBOT_ALLOWED_USERS", SlashForm.ALICE,
                "SLACK_BOT_TOKEN", LocalSlack.TOKEN,
                "CHATBOT_SLACK_API_ORIGIN", slack.origin()));
        settings.put("CHATBOT_AUDIT_TOPIC_ARN", topic);
        settings.put("CHATBOT_AUDIT_CHANNEL", "C0AUDIT");
        return PackagedFunction.start(settings);
    }

    private static String restart(PackagedFunction function, String address) throws Exception {
        JsonNode answer = JSON.readTree(function
                .invoke(SlashForm.of("restart " + address).event().json()).body());
        return answer.path("text").asText();
    }
}
