package chatbot.listen;

import static org.assertj.core.api.Assertions.assertThat;

import chatbot.aws.Caller;
import chatbot.aws.Failure;
import chatbot.aws.HandClock;
import chatbot.fleet.BareFleet;
import chatbot.fleet.DemoFleet;
import chatbot.fleet.Fleet;
import chatbot.fleet.Instance;
import chatbot.fleet.Site;
import chatbot.fleet.Site.Silent;
import chatbot.fleet.Target;
import chatbot.listen.Alarms.About;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Alarms where machines are looked up in more than one place.
class AlarmsTest {

    private static final String ADDRESS = "10.34.33.22";
    private static final String ID = "i-0de70000000000011";

    private final HandClock clock = new HandClock();
    private final DemoFleet demo = DemoFleet.startedAt(clock);
    private final Silent west = new Silent(Site.own("us-west-2"), new Failure.OutOfTime());

    /// All is found as in the demo fleet, and those sites don't answer.
    private record Partly(DemoFleet demo, List<Silent> silent) implements BareFleet {

        @Override
        public Lookups find(List<Target> targets, Optional<String> region, Caller caller) {
            Map<Target, List<Instance>> found = new HashMap<>();
            for (Target target : targets) {
                found.put(target, demo.instances().stream()
                        .filter(instance -> isNamed(instance, target)).toList());
            }
            return new Lookups.Found(found, silent);
        }

        private static boolean isNamed(Instance instance, Target target) {
            return instance.id().equals(target.text()) || instance.addresses().stream()
                    .anyMatch(address -> address.ip().text().equals(target.text()));
        }
    }

    /// EC2 answers nothing.
    private record Failing(Failure why) implements BareFleet {

        @Override
        public Lookups find(List<Target> targets, Optional<String> region, Caller caller) {
            return new Lookups.Failed(why);
        }
    }

    private About about(Fleet fleet, String message) {
        return OffersInMemory.alarms(fleet, "").about(message, false,
                new Caller("U0ALICE", "request", clock.instant().plusSeconds(2)));
    }

    private static List<String> targets(About about) {
        return about instanceof About.Machines(List<Alarms.Machine> machines)
                ? machines.stream().map(machine -> machine.target().text()).toList()
                : List.of();
    }

    @Test
    void namesAMachineByItsAddressWhenAllSitesAnswer() {
        assertThat(targets(about(new Partly(demo, List.of()), ADDRESS + " is down")))
                .containsExactly(ADDRESS);
    }

    /// There may be another one with that address where nobody answered.
    @Test
    void isSilentAboutAnAddressWhileASiteIsSilent() {
        assertThat(about(new Partly(demo, List.of(west)), ADDRESS + " is down"))
                .isEqualTo(new About.Nothing("an alarm, but EC2 gave no answer"));
    }

    @Test
    void namesAMachineByItsIdWhileASiteIsSilent() {
        assertThat(targets(about(new Partly(demo, List.of(west)), ID + " is down")))
                .containsExactly(ID);
    }

    @Test
    void takesTheIdAndNotTheAddressWhileASiteIsSilent() {
        assertThat(targets(about(new Partly(demo, List.of(west)),
                ID + " is down\n10.34.33.24 is down"))).containsExactly(ID);
    }

    @Test
    void namesAMachineOnceByWhateverItIsCalled() {
        assertThat(targets(about(new Partly(demo, List.of()),
                ID + " (" + ADDRESS + ") is down"))).hasSize(1);
    }

    @Test
    void isSilentWhenNothingAnswers() {
        assertThat(about(new Failing(new Failure.OutOfTime()), ID + " is down"))
                .isEqualTo(new About.Nothing("an alarm, but EC2 gave no answer"));
    }
}
