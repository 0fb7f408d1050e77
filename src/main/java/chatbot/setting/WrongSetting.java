package chatbot.setting;

import java.util.List;
import java.util.stream.Collectors;

/// A setting can't be used.
public final class WrongSetting extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    private final transient List<Fault> faults;

    WrongSetting(List<Fault> faults) {
        super(faults.stream().map(Fault::sentence).collect(Collectors.joining("\n")));
        this.faults = faults;
    }

    /// All that is wrong with it; at least one.
    public List<Fault> faults() {
        return faults;
    }
}
