package chatbot.dev;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import chatbot.aws.HandClock;
import chatbot.dev.Switches.Switch;
import chatbot.dev.slack.Mishap;
import chatbot.fleet.DemoFleet;
import chatbot.fleet.DemoFleetFaults;
import chatbot.fleet.DemoFleetFaults.Fault;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Each switch turns one thing, and the fleet's are of no use without a demo fleet.
final class SwitchesTest {

    private final DemoFleetFaults faults = DemoFleet.startedAt(new HandClock()).faults();
    private final Set<Mishap> mishaps = EnumSet.noneOf(Mishap.class);
    private final Switches switches = new Switches(Optional.of(faults), mishaps);

    @Test
    void hasOneForEachThingThatCanGoWrong() {
        assertThat(switches.all()).extracting(Switch::name).containsExactly("refuse", "throttle",
                "hang", "no-ssm", "lose-url", "skew", "cold", "rival");
        assertThat(switches.all()).noneMatch(Switch::on).allMatch(Switch::available);
    }

    @ParameterizedTest
    @ValueSource(strings = {"refuse", "throttle", "hang", "no-ssm", "lose-url", "skew", "cold",
            "rival"})
    void turnsOneAndNoOther(String name) {
        switches.turn(name, true);
        assertThat(switches.all()).filteredOn(Switch::on).extracting(Switch::name)
                .containsExactly(name);
        switches.turn(name, false);
        assertThat(switches.all()).noneMatch(Switch::on);
    }

    @Test
    void mendsEverything() {
        switches.turn("no-ssm", true);
        switches.turn("rival", true);
        assertThat(faults.isOn(Fault.NO_SSM)).isTrue();
        assertThat(mishaps).containsExactly(Mishap.RIVAL);

        switches.mend();

        assertThat(switches.all()).noneMatch(Switch::on);
    }

    @Test
    void turnsNothingElse() {
        Switches elsewhere = new Switches(Optional.empty(), mishaps);
        assertThat(elsewhere.all()).filteredOn(Switch::available).extracting(Switch::name)
                .containsExactly("lose-url", "skew", "cold", "rival");
        assertThatIllegalArgumentException().isThrownBy(() -> elsewhere.turn("refuse", true));
        assertThatIllegalArgumentException().isThrownBy(() -> switches.turn("gravity", true));
    }
}
