package chatbot.dev;

import java.util.List;
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
}
