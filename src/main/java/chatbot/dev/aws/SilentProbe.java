package chatbot.dev.aws;

import chatbot.aws.Caller;
import chatbot.fleet.Instance;
import chatbot.fleet.Probe;
import io.quarkus.arc.profile.IfBuildProfile;
import jakarta.annotation.Priority;
import jakarta.decorator.Decorator;
import jakarta.decorator.Delegate;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Sends no command to your machines, not even one that only asks: it runs on them, and stays in
/// Systems Manager's history.
@Decorator
@Priority(Interceptor.Priority.APPLICATION)
@IfBuildProfile("aws")
class SilentProbe implements Probe {

    private final Probe probe;
    private final boolean changes;

    @Inject
    SilentProbe(@Delegate Probe probe,
            @ConfigProperty(name = RehearsedFleet.SETTING, defaultValue = "false") boolean changes) {
        this.probe = probe;
        this.changes = changes;
    }

    @Override
    public Question ask(Instance instance, Caller caller) {
        return changes ? probe.ask(instance, caller) : new Question.Impossible();
    }

    @Override
    public Answer hear(Instance instance, String command, Caller caller) {
        return probe.hear(instance, command, caller);
    }
}
