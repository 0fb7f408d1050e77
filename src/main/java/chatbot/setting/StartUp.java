package chatbot.setting;

import io.quarkus.arc.All;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/// Looks at every setting before anything else starts, so that one message tells all that is wrong.
@Startup(1)
@Singleton
final class StartUp {

    private static final Logger LOG = Logger.getLogger(StartUp.class);
    private static final int FAILED = 1;

    /// A function on Lambda ends here if something is wrong: an exception would bury the message
    /// under stack traces of the container's. Elsewhere it is thrown, for whoever started it.
    StartUp(@All List<Check> checks) {
        List<Fault> faults = faults(checks);
        if (!faults.isEmpty() && LaunchMode.current() == LaunchMode.NORMAL) {
            LOG.fatal(message(faults));
            Runtime.getRuntime().halt(FAILED);
        }
        if (!faults.isEmpty()) {
            throw new WrongSetting(faults);
        }
        for (String name : unknown(System.getenv().keySet())) {
            LOG.warnf("There is no setting %s. Is it a slip of the pen? The README's table has all"
                    + " of them.", name);
        }
    }

    /// All that is wrong, each thing once, in the settings' order.
    static List<Fault> faults(List<Check> checks) {
        Set<Fault> faults = new LinkedHashSet<>();
        for (Check check : checks) {
            for (Runnable reading : check.readings()) {
                try {
                    reading.run();
                } catch (WrongSetting wrong) {
                    faults.addAll(wrong.faults());
                }
            }
        }
        return faults.isEmpty()
                ? List.of()
                : faults.stream().sorted(Comparator.comparing(Fault::setting)).toList();
    }

    static String message(List<Fault> faults) {
        return faults.stream().map(fault -> "\n* " + fault.sentence())
                .collect(Collectors.joining("", "Chatbot can't start with these settings:", ""));
    }

    /// Variables that look like settings and are none. A list that is misspelled lets nobody in, so
    /// a warning is enough.
    static List<String> unknown(Set<String> environment) {
        Set<String> unknown = new TreeSet<>();
        for (String name : environment) {
            if (name.startsWith("CHATBOT_") || name.startsWith("SLACK_")) {
                unknown.add(name);
            }
        }
        for (Setting setting : Setting.values()) {
            unknown.remove(setting.name());
        }
        return List.copyOf(unknown);
    }
}
