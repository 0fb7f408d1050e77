package chatbot.policy;

import chatbot.setting.Check;
import jakarta.inject.Singleton;
import java.util.List;

/// Looks at the policy, or at the name of the parameter that holds it.
@Singleton
final class PolicyCheck implements Check {

    private final PolicyConfig config;

    PolicyCheck(PolicyConfig config) {
        this.config = config;
    }

    @Override
    public List<Runnable> readings() {
        return List.of(this::read);
    }

    private void read() {
        String policy = Policies.text(config);
        if (!policy.isEmpty() && !PolicyParameter.isNamed(policy)) {
            Policies.sound(policy);
        }
    }
}
