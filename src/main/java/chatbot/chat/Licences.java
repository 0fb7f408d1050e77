package chatbot.chat;

import chatbot.access.Sender;
import chatbot.aws.Caller;
import chatbot.policy.Policies;
import chatbot.policy.Policies.Standing;
import jakarta.inject.Singleton;

/// Says what somebody may do, once it is known that they get in.
@Singleton
final class Licences {

    private final Policies policies;

    Licences(Policies policies) {
        this.policies = policies;
    }

    /// What somebody may do there, for the time of one request.
    Licence of(Sender sender, Caller caller) {
        Standing standing = policies.current(caller);
        return new Licence(standing, policies.asker(standing, sender, caller));
    }
}
