package chatbot.fleet;

import chatbot.setting.Check;
import chatbot.setting.Setting;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.regex.Pattern;

/// Looks at where the machines are to be.
@Singleton
final class FleetCheck implements Check {

    /// STS API: AssumeRole, ExternalId.
    private static final Pattern EXTERNAL_ID = Pattern.compile("[\\w+=,.@:/-]{2,1224}");

    private final FleetConfig config;

    FleetCheck(FleetConfig config) {
        this.config = config;
    }

    @Override
    public List<Runnable> readings() {
        return List.of(() -> Regions.listed(config), () -> RoleArn.of(config), this::externalId);
    }

    private void externalId() {
        Setting.CHATBOT_ROLE_EXTERNAL_ID.checked(config.roleExternalId(), EXTERNAL_ID,
                ", which can't be an external id: that has from 2 to 1,224 letters, digits and"
                        + " characters of _+=,.@:/-.");
    }
}
