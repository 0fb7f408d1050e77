package chatbot.ec2;

import chatbot.aws.AwsCall;
import chatbot.aws.Caller;
import chatbot.fleet.Action;
import chatbot.fleet.Fleet;
import chatbot.fleet.Instance;
import chatbot.fleet.Target;
import io.quarkus.arc.profile.UnlessBuildProfile;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import software.amazon.awssdk.services.ec2.Ec2Client;

/// The instances of one account, in one region or several, by the EC2 API.
@Startup
@Singleton
@UnlessBuildProfile(anyOf = {"dev", "test"})
final class Ec2Fleet implements Fleet {

    private final Regional<Ec2Client> ec2;
    private final Clock clock;

    /// Makes the client of the function's own region, while Lambda initialises the function: most
    /// requests need it, and somebody waits for them.
    Ec2Fleet(Regional<Ec2Client> ec2, Clock clock) {
        this.ec2 = ec2;
        this.clock = clock;
        ec2.in(ec2.regions().own());
    }

    @Override
    public List<String> regions() {
        return ec2.regions().all();
    }

    @Override
    public Lookups find(List<Target> targets, String region, Caller caller) {
        return new Ec2Lookup(looks(region), caller).find(targets);
    }

    @Override
    public Listed near(Target.Name name, String region, Caller caller) {
        return new Ec2Listing(looks(region), caller).near(name);
    }

    @Override
    public Listed list(Search search, Caller caller) {
        return new Ec2Listing(looks(search.region()), caller).list(search);
    }

    @Override
    public Attempt change(Action action, List<Instance> instances, Caller caller) {
        return change(action, instances, new AwsCall(caller, clock)).attempt();
    }

    @Override
    public Rehearsal rehearse(Action action, List<Instance> instances, Caller caller) {
        return change(action, instances, new AwsCall(caller, clock)).rehearse();
    }

    private Ec2Looks looks(String region) {
        return new Ec2Looks(ec2.in(region), clock);
    }

    private Ec2Change change(Action action, List<Instance> instances, AwsCall call) {
        return new Ec2Change(ec2.in(ec2.regions().of(instances)), call, action, instances);
    }
}
