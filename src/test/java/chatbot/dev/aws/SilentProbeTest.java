package chatbot.dev.aws;

import static org.assertj.core.api.Assertions.assertThat;

import chatbot.aws.Caller;
import chatbot.aws.HandClock;
import chatbot.fleet.DemoFleet;
import chatbot.fleet.Instance;
import chatbot.fleet.Probe;
import chatbot.fleet.Probe.Answer;
import chatbot.fleet.Probe.Question;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The barrier between dev mode and the systems inside your machines.
class SilentProbeTest {

    private final HandClock clock = new HandClock();
    private final Instance instance = DemoFleet.startedAt(clock).instances().getFirst();
    private final Caller caller = new Caller("U0ALICE", "r", clock.instant());
    private final List<String> sent = new ArrayList<>();
    private final Probe probe = new Probe() {
        @Override
        public Question ask(Instance asked, Caller by) {
            sent.add(asked.id());
            return new Question.Sent("c");
        }

        @Override
        public Answer hear(Instance asked, String command, Caller by) {
            return new Answer.Awaited();
        }
    };

    @Test
    void sendsNoCommand() {
        assertThat(new SilentProbe(probe, false).ask(instance, caller))
                .isEqualTo(new Question.Impossible());
        assertThat(sent).isEmpty();
    }

    @Test
    void sendsOneWhenItIsLet() {
        assertThat(new SilentProbe(probe, true).ask(instance, caller))
                .isEqualTo(new Question.Sent("c"));
        assertThat(sent).containsExactly(instance.id());
    }
}
