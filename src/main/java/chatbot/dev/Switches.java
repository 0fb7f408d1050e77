package chatbot.dev;

import chatbot.dev.slack.Mishap;
import chatbot.fleet.DemoFleetFaults;
import chatbot.fleet.DemoFleetFaults.Fault;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What one can break from the page.
///
/// @param fleet   the demo fleet's faults; empty where the fleet is another
/// @param mishaps those between Slack and the function that are on
record Switches(Optional<DemoFleetFaults> fleet, Set<Mishap> mishaps) {

    /// A switch as the page shows it.
    ///
    /// @param available whether it does anything here
    record Switch(String name, boolean on, boolean available) {
    }

    /// All of them.
    List<Switch> all() {
        List<Switch> all = new ArrayList<>();
        for (Fault fault : Fault.values()) {
            all.add(new Switch(name(fault), fleet.filter(one -> one.isOn(fault)).isPresent(),
                    fleet.isPresent()));
        }
        for (Mishap mishap : Mishap.values()) {
            all.add(new Switch(name(mishap), mishaps.contains(mishap), true));
        }
        return all;
    }

    /// Switches one on or off; an [IllegalArgumentException] says that there is none of that name.
    void turn(String name, boolean on) {
        Optional<Fault> fault = named(Fault.values(), name);
        Optional<Mishap> mishap = named(Mishap.values(), name);
        if (fault.isEmpty() && mishap.isEmpty()) {
            throw new IllegalArgumentException(name);
        }
        fault.ifPresent(one -> fleet.orElseThrow(IllegalArgumentException::new).turn(one, on));
        mishap.ifPresent(one -> turn(one, on));
    }

    private void turn(Mishap mishap, boolean on) {
        if (on) {
            mishaps.add(mishap);
        } else {
            mishaps.remove(mishap);
        }
    }

    /// Switches all of them off.
    void mend() {
        fleet.ifPresent(one -> Stream.of(Fault.values()).forEach(fault -> one.turn(fault, false)));
        mishaps.clear();
    }

    private static <E extends Enum<E>> Optional<E> named(E[] all, String name) {
        return Arrays.stream(all).filter(one -> name(one).equals(name)).findFirst();
    }

    private static String name(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
