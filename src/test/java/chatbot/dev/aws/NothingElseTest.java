package chatbot.dev.aws;

import static org.assertj.core.api.Assertions.assertThat;

import chatbot.setting.WrongSetting;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The settings that dev mode doesn't take before your own account.
class NothingElseTest {

    private static List<String> faults(boolean changes, String table, String topic) {
        List<String> faults = new ArrayList<>();
        new NothingElse(changes, () -> Optional.ofNullable(table), Optional.ofNullable(topic))
                .readings().forEach(reading -> {
                    try {
                        reading.run();
                    } catch (WrongSetting wrong) {
                        wrong.faults().forEach(fault -> faults.add(fault.sentence()));
                    }
                });
        return faults;
    }

    @Test
    void takesNoTableAndNoTopic() {
        assertThat(faults(false, "chatbot", "arn:aws:sns:us-east-1:123456789012:audit"))
                .satisfiesExactly(
                        table -> assertThat(table).startsWith("CHATBOT_TABLE is set")
                                .contains("-Ddev.changes=true"),
                        topic -> assertThat(topic).startsWith("CHATBOT_AUDIT_TOPIC_ARN is set"));
    }

    @Test
    void takesThemWhenItIsLet() {
        assertThat(faults(true, "chatbot", "arn:aws:sns:us-east-1:123456789012:audit")).isEmpty();
    }

    @Test
    void mindsNothingThatIsNotSet() {
        assertThat(faults(false, null, " ")).isEmpty();
    }
}
