package chatbot.dev;

import chatbot.fleet.DemoFleet;
import chatbot.fleet.DemoFleetVitals;
import chatbot.fleet.Guard;
import chatbot.fleet.Instance;
import chatbot.fleet.StatusCheck;
import chatbot.fleet.StatusCheck.Result;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/// An instance as the page shows it.
///
/// @param tag      value of the tag that opens it to the bot; empty if it has none
/// @param cluster  Kubernetes cluster that it is a node of; empty if none
/// @param restarts how often it was asked to restart since dev mode's last reload
/// @param last     when it was last, in milliseconds since 1970; 0 if never
/// @param checks   how many of its status checks pass, for example `3/3`; empty if it isn't running
/// @param uptime   for how long its system has been up, in seconds; 0 if it isn't running
record FleetView(String id, String name, String state, String tag, String cluster,
        List<Address> addresses, int restarts, long last, String checks, long uptime) {

    /// An address and what it is to the instance, in one word.
    record Address(String text, String role) {
    }

    /// All instances, the terminated ones too.
    static List<FleetView> of(DemoFleet fleet, DemoFleetVitals vitals) {
        return fleet.instances().stream()
                .map(instance -> of(instance, fleet.reboots(instance), vitals)).toList();
    }

    private static FleetView of(Instance instance, List<Instant> reboots,
            DemoFleetVitals vitals) {
        List<StatusCheck> checks = vitals.checks(instance);
        long passed = checks.stream().filter(check -> check.result() == Result.OK).count();
        List<Address> addresses = instance.addresses().stream()
                .map(own -> new Address(own.ip().text(),
                        own.role().name().toLowerCase(Locale.ROOT)))
                .toList();
        return new FleetView(instance.id(), instance.name().orElse(instance.id()),
                instance.state().text(), instance.tags().getOrDefault(Guard.TAG, ""),
                instance.cluster().orElse(""), addresses, reboots.size(),
                reboots.isEmpty() ? 0 : reboots.getLast().toEpochMilli(),
                checks.isEmpty() ? "" : passed + "/" + checks.size(),
                checks.isEmpty() ? 0 : vitals.uptime(instance).toSeconds());
    }
}
