package chatbot.fleet;

import static chatbot.fleet.InstanceState.PENDING;
import static chatbot.fleet.InstanceState.RUNNING;
import static chatbot.fleet.InstanceState.STOPPED;
import static chatbot.fleet.InstanceState.STOPPING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import chatbot.fleet.Fleet.Attempt;
import chatbot.fleet.Fleet.Listed;
import chatbot.fleet.Fleet.Rehearsal;
import chatbot.fleet.Fleet.Search;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What every fleet does when machines are to be changed.
public interface ChangingContract extends SeededFleet {

    @Test
    default void restartsARunningInstanceWhichIsRunningAllTheWhile() {
        Instance web = find("10.34.33.22");
        assertThat(change(Action.RESTART, web)).isEqualTo(new Attempt.Accepted());
        assertThat(asked(Action.RESTART)).containsExactly(web.id());
        assertThat(find("10.34.33.22")).isEqualTo(web);
    }

    @Test
    default void stopsAndStartsAnInstance() {
        Instance web = find("10.34.33.22");
        Instance database = find("10.34.33.30");
        assertThat(change(Action.STOP, web)).isEqualTo(new Attempt.Accepted());
        assertThat(change(Action.START, database)).isEqualTo(new Attempt.Accepted());
        assertThat(asked(Action.STOP)).containsExactly(web.id());
        assertThat(asked(Action.START)).containsExactly(database.id());
        assertThat(find("10.34.33.22").state()).isIn(STOPPING, STOPPED);
        assertThat(find("10.34.33.30").state()).isIn(PENDING, RUNNING);
    }

    @Test
    default void changesSeveralInstancesAtOnce() {
        List<Instance> workers = findAll(new Target.Name("worker"));
        assertThat(fleet().change(Action.STOP, workers, caller()))
                .isEqualTo(new Attempt.Accepted());
        assertThat(asked(Action.STOP))
                .containsExactlyElementsOf(workers.stream().map(Instance::id).toList());
        assertThat(findAll(new Target.Name("worker"))).extracting(Instance::state)
                .allMatch(state -> state == STOPPING || state == STOPPED);
    }

    @Test
    default void changesOnlyInstancesOfOneSiteAtOnce() {
        Instance web = find("10.34.33.22");
        Instance west = ((Listed.Page) fleet().list(new Search("west-1",
                Optional.of(fleet().regions().get(1)), 20, ""), caller())).instances().getFirst();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> fleet().change(Action.RESTART, List.of(web, west), caller()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> fleet().change(Action.RESTART, List.of(), caller()));
        assertThat(asked(Action.RESTART)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    default void changesNothingInARehearsal(Action action) {
        Instance web = find("10.34.33.22");
        assertThat(fleet().rehearse(action, List.of(web), caller()))
                .isEqualTo(new Rehearsal.Allowed());
        assertThat(find("10.34.33.22")).isEqualTo(web);
    }
}
