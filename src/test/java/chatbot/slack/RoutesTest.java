package chatbot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Whether the gate and the doors agree on what there is.
@QuarkusTest
class RoutesTest {

    @Inject
    @All
    List<Door> doors;

    @Test
    void areThoseThatTheGateKnows() {
        Set<String> known = new HashSet<>(Gate.ROUTES);
        known.add(Gate.FOLLOW_UPS);

        assertThat(doors).extracting(door -> "POST " + door.path())
                .containsExactlyInAnyOrderElementsOf(known);
    }
}
