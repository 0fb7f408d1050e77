package chatbot.fleet;

import chatbot.aws.AwsConnection;
import chatbot.setting.Setting;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The AWS regions whose machines may be asked for, the function's own first; no other is asked.
public record Regions(List<String> all) {

    /// By the settings; throws when one can't be a region.
    public static Regions of(String own, FleetConfig config) {
        Set<String> all = new LinkedHashSet<>(List.of(own));
        all.addAll(listed(config));
        return new Regions(List.copyOf(all));
    }

    static List<String> listed(FleetConfig config) {
        return Setting.CHATBOT_REGIONS.checked(Setting.entries(config.regions()),
                AwsConnection.REGION, ", which can't be a region; it takes regions separated by"
                        + " commas, for example us-east-1,eu-west-1.");
    }

    /// The function's own.
    public String own() {
        return all.getFirst();
    }

    /// The region of an instance; the function's own if EC2 didn't tell the instance's.
    public String of(Instance instance) {
        String region = instance.place().region();
        return region.isEmpty() ? own() : region;
    }

    /// Whether machines there may be asked for.
    public boolean has(String region) {
        return all.contains(region);
    }

    /// The region itself, if it is one of these.
    public String checked(String region) {
        if (!has(region)) {
            throw new IllegalArgumentException(region + " isn't one of " + all);
        }
        return region;
    }
}
