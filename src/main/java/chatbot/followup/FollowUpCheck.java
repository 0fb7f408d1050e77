package chatbot.followup;

import chatbot.setting.Check;
import jakarta.inject.Singleton;
import java.util.List;

/// Looks at what is to wake the follow-up.
@Singleton
final class FollowUpCheck implements Check {

    private final FollowUpConfig config;

    FollowUpCheck(FollowUpConfig config) {
        this.config = config;
    }

    @Override
    public List<Runnable> readings() {
        return List.of(() -> FollowUpsChoice.workflow(config));
    }
}
