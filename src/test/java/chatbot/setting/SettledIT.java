package chatbot.setting;

import static org.assertj.core.api.Assertions.assertThat;

import chatbot.lambda.PackagedFunction;
import chatbot.slack.SlashForm;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/// Whether who operates a function still has a say in Quarkus's own settings, of which a native one
/// has brought its own.
@EnabledOnOs(OS.LINUX)
class SettledIT {

    private static final Map<String, String> OURS = Map.of(
            "SLACK_SIGNING_SECRET", SlashForm.SECRET,
            "CHATBOT_ALLOWED_CHANNELS", SlashForm.OPS,
            "CHATBOT_ALLOWED_USERS", SlashForm.ALICE);

    @Test
    void logsALineOfEachRequest() {
        assertThat(logged(OURS)).contains("\"event\":\"command\"");
    }

    @Test
    void logsNoneForWhomeverSetsSo() {
        Map<String, String> silent = new HashMap<>(OURS);
        silent.put("QUARKUS_LOG_CATEGORY__CHATBOT_REQUESTS__LEVEL", "OFF");

        assertThat(logged(silent)).doesNotContain("\"event\":\"command\"");
    }

    private static String logged(Map<String, String> environment) {
        try (PackagedFunction function = PackagedFunction.ready(environment)) {
            assertThat(function.invoke(SlashForm.of("help").event().json()).statusCode())
                    .isEqualTo(200);
            return function.log();
        }
    }
}
