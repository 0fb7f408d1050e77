package chatbot.dev;

import chatbot.fleet.Instance;
import chatbot.fleet.InstanceState;
import chatbot.fleet.StatusCheck;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// An instance as the page shows it; times are in milliseconds since 1970, and 0 if there is none.
///
/// @param cluster  Kubernetes cluster that it is a node of; empty if none
/// @param bootId   another one after each boot; empty if it isn't known, or not running
/// @param booted   when its system started
/// @param restarts how often it was asked to restart, as far as the page knows
/// @param last     when it was last asked for anything
/// @param phase    where it is in its last restart: `asked`, `down`, `booting`, `checking`; empty if
///                 that is over
record MachineView(String id, String name, String type, String zone, String state,
        Map<String, String> tags, String cluster, List<Address> addresses, String bootId,
        long booted, long launched, List<Check> checks, int restarts, long last, String phase) {

    /// An address and what it is to the instance, in one word.
    record Address(String text, String role) {
    }

    /// A status check and its result, in EC2's words.
    record Check(String kind, String result) {
    }

    /// What EC2 tells of one in a look.
    static MachineView of(Instance instance, InstanceState state, List<StatusCheck> checks) {
        return new MachineView(instance.id(), instance.name().orElse(""), instance.type(),
                instance.place().zone(), state.text(), instance.tags(),
                instance.cluster().orElse(""),
                instance.addresses().stream().map(own -> new Address(own.ip().text(),
                        lower(own.role()))).toList(),
                "", 0, instance.launched().toEpochMilli(), checks.stream()
                        .map(check -> new Check(lower(check.kind()), lower(check.result())))
                        .toList(),
                0, 0, "");
    }

    private static String lower(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }
}
