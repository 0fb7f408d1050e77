package chatbot.dev;

import chatbot.fleet.DemoFleetFaults;
import java.util.List;
import java.util.Optional;

/// The machines that the page shows.
interface FleetSource {

    /// All of them as they are now, the terminated ones too.
    List<MachineView> machines();

    /// What really happened to a machine since it was last asked to change; empty where nobody
    /// knows.
    ///
    /// @param instance its id
    Optional<CourseView> course(String instance);

    /// What can be made to go wrong with them; empty where nothing can.
    default Optional<DemoFleetFaults> faults() {
        return Optional.empty();
    }
}
