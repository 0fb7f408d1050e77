package chatbot.audit;

import static org.assertj.core.api.Assertions.assertThat;

import chatbot.access.Sender;
import chatbot.aws.HandClock;
import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What CloudWatch counts of a line.
class MetricsTest {

    private static final JsonSchema EMF = AuditLines
            .read(Path.of("src/test/resources/chatbot/audit/emf.schema.json"));

    private final HandClock clock = new HandClock();
    private final AuditLines lines = new AuditLines();

    private String counted(Entry entry) {
        lines.log(clock).write(entry);
        lines.check();
        return metrics(lines.last());
    }

    private static Entry entry(Event event, Deed deed) {
        return new Entry(event, "r-1", Duration.ofMillis(412), deed)
                .by(new Sender("T0TEAM", "", "C0OPS", "U0ALICE"));
    }

    /// Each metric with its dimensions and its value, as CloudWatch reads them.
    private static String metrics(JsonNode line) {
        if (!line.has("_aws")) {
            return "";
        }
        assertThat(EMF.validate(line)).isEmpty();
        List<String> metrics = new ArrayList<>();
        for (JsonNode group : line.at("/_aws/CloudWatchMetrics")) {
            assertThat(group.path("Dimensions")).hasSize(1);
            String dimensions = group.path("Dimensions").get(0).valueStream()
                    .map(name -> line.path(name.asText()).asText("missing")).sorted()
                    .collect(Collectors.joining(","));
            for (JsonNode metric : group.path("Metrics")) {
                metrics.add(metric.path("Name").asText() + "[" + dimensions + "]="
                        + line.path(metric.path("Name").asText()) + " "
                        + metric.path("Unit").asText());
            }
        }
        return metrics.stream().sorted().collect(Collectors.joining("; "));
    }

    private static Deed restart(End end, String... ends) {
        List<Machine> machines = new ArrayList<>();
        for (String word : ends) {
            Machine machine = new Machine("i-1", "us-east-1", "123456789012");
            machines.add(word.isEmpty() ? machine : machine.ended(word));
        }
        return Deed.of("restart", "web", "", end.told()).on(machines);
    }

    @Test
    void countsARequestItsTimeAndEachMachine() {
        assertThat(counted(entry(Event.COMMAND, restart(End.ACCEPTED, "", ""))))
                .isEqualTo("ReplyTime[chatbot,command]=412.0 Milliseconds;"
                        + " Requests[chatbot,command]=1.0 Count;"
                        + " Restarts[accepted,chatbot]=2.0 Count");
    }

    @Test
    void countsARefusalByItsRule() {
        assertThat(counted(entry(Event.MENTION, restart(End.NOT_OPEN))))
                .isEqualTo("Refusals[chatbot,tag]=1.0 Count;"
                        + " ReplyTime[chatbot,mention]=412.0 Milliseconds;"
                        + " Requests[chatbot,mention]=1.0 Count");
    }

    @Test
    void countsAForgedRequest() {
        assertThat(counted(new Entry(Event.GATE, "-", Duration.ZERO,
                Deed.of(End.TURNED_AWAY.told())).turnedAway(401)))
                .isEqualTo("Refusals[chatbot,signature]=1.0 Count;"
                        + " Requests[chatbot,gate]=1.0 Count;"
                        + " SignatureFailures[chatbot]=1.0 Count");
    }

    @Test
    void timesEachMachineThatIsKnownToBeBack() {
        assertThat(counted(entry(Event.FOLLOW_UP, restart(End.ENDED, "back", "not_seen", "back"))))
                .isEqualTo("Requests[chatbot,follow_up]=1.0 Count;"
                        + " RestartTime[chatbot]=[412.0,412.0] Milliseconds");
        assertThat(counted(entry(Event.FOLLOW_UP, restart(End.ENDED, "not_seen"))))
                .isEqualTo("Requests[chatbot,follow_up]=1.0 Count");
    }

    @ParameterizedTest
    @EnumSource(names = {"UNDELIVERED", "FAILED"})
    void countsFailuresOfFollowUps(End end) {
        assertThat(counted(entry(Event.FOLLOW_UP, restart(end))))
                .isEqualTo("FollowUpFailures[chatbot]=1.0 Count;"
                        + " Requests[chatbot,follow_up]=1.0 Count");
    }

    @Test
    void countsNoRequestTwice() {
        assertThat(counted(entry(Event.MENTION, Deed.of(End.UNANSWERED.told("x"))).further()))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(End.class)
    void noPersonChannelOrMachineIsEverADimension(End end) {
        for (Event event : Event.values()) {
            assertThat(counted(entry(event, restart(end, ""))))
                    .doesNotContain("U0ALICE", "C0OPS", "T0TEAM", "i-1");
        }
    }
}
