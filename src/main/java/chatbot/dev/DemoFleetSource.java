package chatbot.dev;

import chatbot.dev.MachineView.Address;
import chatbot.dev.MachineView.Check;
import chatbot.fleet.DemoFleet;
import chatbot.fleet.DemoFleetCourse;
import chatbot.fleet.DemoFleetCourse.Phase;
import chatbot.fleet.DemoFleetFaults;
import chatbot.fleet.DemoFleetVitals;
import chatbot.fleet.Instance;
import chatbot.fleet.InstanceState;
import io.quarkus.arc.profile.IfBuildProfile;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// The demo fleet, as one sees it who knows all about it.
@Singleton
@IfBuildProfile("dev")
final class DemoFleetSource implements FleetSource {

    private final DemoFleet fleet;
    private final DemoFleetVitals vitals;
    private final Clock clock;

    DemoFleetSource(DemoFleet fleet, DemoFleetVitals vitals, Clock clock) {
        this.fleet = fleet;
        this.vitals = vitals;
        this.clock = clock;
    }

    @Override
    public List<MachineView> machines() {
        return fleet.instances().stream().map(this::view).toList();
    }

    @Override
    public Optional<CourseView> course(String instance) {
        return fleet.instances().stream().filter(one -> one.id().equals(instance)).findFirst()
                .flatMap(vitals::course).map(course -> new CourseView(past(course.down()),
                        past(course.booted()), course.well().map(this::past).orElse(0L)));
    }

    @Override
    public Optional<DemoFleetFaults> faults() {
        return Optional.of(fleet.faults());
    }

    private long past(Instant time) {
        return time.isAfter(clock.instant()) ? 0 : time.toEpochMilli();
    }

    private MachineView view(Instance instance) {
        List<Instant> reboots = fleet.reboots(instance);
        Optional<Instant> booted = Optional.of(instance)
                .filter(one -> one.state() == InstanceState.RUNNING).flatMap(vitals::booted);
        return new MachineView(instance.id(), instance.name().orElse(""), instance.type(),
                instance.place().zone(), instance.state().text(), instance.tags(),
                instance.cluster().orElse(""), addresses(instance),
                booted.map(time -> bootId(instance, time)).orElse(""),
                booted.map(Instant::toEpochMilli).orElse(0L), instance.launched().toEpochMilli(),
                vitals.checks(instance).stream().map(check -> new Check(lower(check.kind()),
                        lower(check.result()))).toList(),
                reboots.size(), reboots.isEmpty() ? 0 : reboots.getLast().toEpochMilli(),
                phase(instance));
    }

    private static List<Address> addresses(Instance instance) {
        return instance.addresses().stream()
                .map(own -> new Address(own.ip().text(), lower(own.role()))).toList();
    }

    private String phase(Instance instance) {
        return vitals.course(instance).map((DemoFleetCourse course) -> course.at(clock.instant()))
                .filter(phase -> phase != Phase.WELL).map(DemoFleetSource::lower).orElse("");
    }

    /// Linux has a random one (proc_sys_kernel(5): `random/boot_id`); this one is as good.
    private static String bootId(Instance instance, Instant booted) {
        return UUID.nameUUIDFromBytes((instance.id() + booted).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private static String lower(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }
}
