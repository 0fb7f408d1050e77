package chatbot.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import chatbot.aws.Moto;
import chatbot.aws.WithMoto;
import chatbot.lambda.Response;
import chatbot.reliability.FaultBench.Heard;
import chatbot.reliability.FaultBench.Scene;
import chatbot.slack.SlashForm;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/// What a person sees when a call of the packaged function goes wrong on its way to AWS or Slack, or
/// there; that nothing is rebooted twice; and that the report comes all the same.
///
/// Time passes by making tokens older, and machines have just booted by their own word.
@Campaign
@WithMoto
@EnabledOnOs(OS.LINUX)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FaultsIT {

    /// Slack waits for three seconds; the way through the internet takes some of them.
    private static final Duration ANSWERED = Duration.ofMillis(2900);
    private static final Duration SOON = Duration.ofMillis(1500);
    private static final List<Fault> ONCE = List.of(Fault.RESET, Fault.THROTTLED,
            Fault.UNAVAILABLE);
    /// Those of the gate.
    private static final List<Fault> SHORTLY = List.of(Fault.RESET_AFTERWARDS, Fault.UNAVAILABLE);
    /// What may stay as it is for long.
    private static final List<Fault> LASTING = List.of(Fault.RESET, Fault.UNAVAILABLE,
            Fault.THROTTLED, Fault.EXPIRED, Fault.UNKNOWN_KEY, Fault.DENIED);
    private static final int ALWAYS = Integer.MAX_VALUE;
    private static final int TRIES = 6;

    private FaultBench bench;

    @BeforeAll
    void start(Moto moto) {
        bench = new FaultBench(moto, Map.of());
    }

    @AfterAll
    void stop() {
        bench.close();
    }

    @Test
    void answersAndRestartsOnceAtMostWhateverFails() {
        Outcomes outcomes = new Outcomes();
        for (Call call : Call.UNTIL_THE_ANSWER) {
            some(call, SHORTLY).forEach(fault -> outcomes.add(call.toString(), fault.toString(),
                    asked(call, fault, ALWAYS)));
            if (Findings.atLength()) {
                ONCE.forEach(fault -> outcomes.add(call.toString(), fault + ", once",
                        asked(call, fault, 1)));
            }
        }
        if (Findings.atLength()) {
            outages(outcomes);
        }
        outcomes.areWhatThePaperSays(Findings.of("faults", "call", "what goes wrong",
                "what the asker sees", "reboots", "when they press enter again", "report"));
    }

    private static List<Fault> some(Call call, List<Fault> inTheGate) {
        return call.faults().stream()
                .filter(fault -> Findings.atLength() || inTheGate.contains(fault)).toList();
    }

    private void outages(Outcomes outcomes) {
        for (Service service : List.of(Service.SLACK, Service.EC2, Service.DYNAMODB,
                Service.STEP_FUNCTIONS)) {
            for (Outage outage : Outage.of(service)) {
                outcomes.add(service + ", all", outage.toString(), asked(
                        () -> outage.begin(bench, service), () -> Outage.end(bench, service),
                        outage == Outage.DEAF));
            }
        }
    }

    private List<String> asked(Call call, Fault fault, int times) {
        return asked(() -> bench.has(call, fault, times), () -> bench.isWell(call),
                fault.isSlow());
    }

    /// What comes of it. Once more where the machine was too busy for its times to tell anything.
    ///
    /// @param slow whether it takes all the time that there is
    private List<String> asked(Runnable begin, Runnable end, boolean slow) {
        Asked asked = ask(begin, end);
        for (int again = 1; again < TRIES && !asked.isInTime(slow); again++) {
            asked = ask(begin, end);
        }
        assertThat(asked.isInTime(slow)).as("%s, in %s", asked, ANSWERED).isTrue();
        return asked.came;
    }

    private record Asked(Duration first, Duration second, List<String> came) {

        /// The second is asked when all is well.
        boolean isInTime(boolean slow) {
            return first.compareTo(slow ? ANSWERED : SOON) < 0 && second.compareTo(SOON) < 0;
        }
    }

    /// What comes of a command during which something is wrong, and of the next, when it isn't.
    private Asked ask(Runnable begin, Runnable end) {
        Scene scene = bench.scene();
        begin.run();
        Heard first = bench.restart(scene, 1);
        end.run();
        long reboots = bench.reboots(scene);
        Heard second = bench.restart(scene, 2);
        bench.workflows(scene).forEach(token -> new Steps(bench).all(token));

        assertThat(bench.reboots(scene)).as(first.text()).isLessThanOrEqualTo(1);
        return new Asked(first.took(), second.took(), List.of(Spoken.plain(first.text()),
                Long.toString(reboots), Spoken.plain(second.text()), reports(scene)));
    }

    private String reports(Scene scene) {
        return Stream.of(Spoken.times(bench.reports(scene, 1)),
                Spoken.times(bench.reports(scene, 2)).replaceFirst("^(?=.)", "to the second: "))
                .filter(text -> !text.isEmpty()).collect(Collectors.joining("; "));
    }

    @Test
    void reportsWhateverFails() {
        Outcomes outcomes = new Outcomes();
        for (Call call : Call.UNTIL_THE_REPORT) {
            some(call, SHORTLY).forEach(fault -> outcomes.add(call + ", for two looks",
                    fault.toString(), followed(call, fault, 2)));
            some(call, List.of()).stream().filter(LASTING::contains).forEach(
                    fault -> outcomes.add(call + ", for good", fault.toString(),
                            followed(call, fault, ALWAYS)));
        }
        outcomes.areWhatThePaperSays(Findings.of("faults-afterwards", "call", "what goes wrong",
                "report", "how the workflow ends"));
    }

    /// What is reported of a restart if something is wrong for so many looks.
    private List<String> followed(Call call, Fault fault, int looks) {
        Scene scene = restarted();
        bench.has(call, fault, ALWAYS);
        int end = new Steps(bench).all(bench.workflows(scene).getFirst(), looks,
                () -> bench.isWell(call));
        bench.isWell(call);

        assertThat(bench.reboots(scene)).isEqualTo(1);
        String said = Spoken.times(bench.reports(scene, 1));
        return List.of(said.isEmpty() ? "none" : said, switch (end) {
            case 200 -> "well";
            case 202 -> "it tries for 85 minutes, then fails, which raises an alarm";
            default -> "it fails, which raises an alarm";
        });
    }

    private Scene restarted() {
        String said = "";
        for (int attempt = 0; attempt < TRIES; attempt++) {
            Scene scene = bench.scene();
            said = bench.restart(scene, 1).text();
            if (said.startsWith("Restarting")) {
                return scene;
            }
        }
        throw new AssertionError(said);
    }

    @Test
    void doesNothingForAClockThatIsFarOff() {
        for (long minutes : List.of(-6L, 6L)) {
            Scene scene = bench.scene();
            Instant time = Instant.now().plus(Duration.ofMinutes(minutes));
            Response response = bench.invoke(SlashForm.of("restart " + scene.address())
                    .event(SlashForm.SECRET, time));

            assertThat(response).isEqualTo(new Response(401, Map.of(), ""));
            assertThat(bench.reboots(scene)).isZero();
        }
    }
}
