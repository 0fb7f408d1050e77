package chatbot.dev.aws;

import chatbot.aws.Caller;
import chatbot.aws.Failure;
import chatbot.fleet.Action;
import chatbot.fleet.Fleet;
import chatbot.fleet.Instance;
import chatbot.fleet.Site;
import chatbot.fleet.Target;
import io.quarkus.arc.profile.IfBuildProfile;
import jakarta.annotation.Priority;
import jakarta.decorator.Decorator;
import jakarta.decorator.Delegate;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The barrier before your machines: whoever wants to change one is told what EC2 would say to it.
/// Whatever asks for a change comes by here, so no code behind it has to know.
@Decorator
@Priority(Interceptor.Priority.APPLICATION)
@IfBuildProfile("aws")
class RehearsedFleet implements Fleet {

    /// What lets dev mode change something.
    static final String SETTING = "dev.changes";

    private final Fleet fleet;
    private final boolean changes;

    @Inject
    RehearsedFleet(@Delegate Fleet fleet,
            @ConfigProperty(name = SETTING, defaultValue = "false") boolean changes) {
        this.fleet = fleet;
        this.changes = changes;
    }

    /// What EC2 refuses anyway is told as it is.
    @Override
    public Attempt change(Action action, List<Instance> instances, Caller caller) {
        if (changes) {
            return fleet.change(action, instances, caller);
        }
        return switch (fleet.rehearse(action, instances, caller)) {
            case Rehearsal.Allowed() ->
                new Attempt.Failed(new Failure.OnlyRehearsed("-D" + SETTING + "=true"));
            case Rehearsal.Failed(Failure why) -> new Attempt.Failed(why);
        };
    }

    @Override
    public Rehearsal rehearse(Action action, List<Instance> instances, Caller caller) {
        return fleet.rehearse(action, instances, caller);
    }

    @Override
    public Lookups find(List<Target> targets, Optional<String> region, Caller caller) {
        return fleet.find(targets, region, caller);
    }

    @Override
    public Listed near(Target.Name name, Optional<String> region, Caller caller) {
        return fleet.near(name, region, caller);
    }

    @Override
    public Listed list(Search search, Caller caller) {
        return fleet.list(search, caller);
    }

    @Override
    public List<Site> sites() {
        return fleet.sites();
    }
}
