package chatbot.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import chatbot.aws.Caller;
import chatbot.aws.Failure;
import chatbot.fleet.Fleet.Attempt;
import chatbot.fleet.Fleet.Listed;
import chatbot.fleet.Fleet.Lookups;
import chatbot.fleet.Fleet.Rehearsal;
import chatbot.fleet.Fleet.Search;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What every fleet does.
public interface FleetContract extends FindingContract, ListingContract, ChangingContract {

    @Test
    default void doesNothingForACallerWhoseTimeIsUp() {
        List<Instance> web = List.of(find("10.34.33.22"));
        Caller late = new Caller("U0ALICE", "request-1", Instant.EPOCH);
        Failure why = new Failure.TooLate();
        Target.Name name = new Target.Name("web-1");
        assertThat(fleet().find(List.of(name), Optional.of(here()), late))
                .isEqualTo(new Lookups.Failed(why));
        assertThat(fleet().near(name, Optional.of(here()), late)).isEqualTo(new Listed.Failed(why));
        assertThat(fleet().list(new Search("", Optional.of(here()), 20, ""), late))
                .isEqualTo(new Listed.Failed(why));
        for (Action action : Action.values()) {
            assertThat(fleet().change(action, web, late)).isEqualTo(new Attempt.Failed(why));
            assertThat(fleet().rehearse(action, web, late)).isEqualTo(new Rehearsal.Failed(why));
            assertThat(asked(action)).isEmpty();
        }
    }
}
