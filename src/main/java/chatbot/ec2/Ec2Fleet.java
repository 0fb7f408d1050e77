package chatbot.ec2;

import chatbot.aws.Caller;
import chatbot.aws.Failure;
import chatbot.ec2.Ec2Round.Answers;
import chatbot.ec2.Regional.Door;
import chatbot.fleet.Action;
import chatbot.fleet.Fleet;
import chatbot.fleet.Instance;
import chatbot.fleet.Likeness;
import chatbot.fleet.Site;
import chatbot.fleet.Target;
import io.quarkus.arc.profile.UnlessBuildProfile;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.ec2.Ec2Client;

/// The instances of one account or several, in one region or several, by the EC2 API.
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
        ec2.in(ec2.sites().regions().own());
    }

    @Override
    public List<Site> sites() {
        return ec2.sites().all();
    }

    @Override
    public Lookups find(List<Target> targets, Optional<String> region, Caller caller) {
        List<Site> sites = ec2.sites().in(region);
        if (sites.isEmpty()) {
            return new Lookups.OtherRegion(region.orElse(""), regions());
        }
        Answers<Map<Target, List<Instance>>> found = round(sites, caller)
                .each((looks, share) -> new Ec2Lookup(looks, share).find(targets));
        return found.isNothing()
                ? new Lookups.Failed(found.why())
                : new Lookups.Found(Ec2Lookup.merged(targets, found.given()), found.silent());
    }

    @Override
    public Listed near(Target.Name name, Optional<String> region, Caller caller) {
        List<Site> sites = ec2.sites().in(region);
        if (sites.isEmpty()) {
            return new Listed.OtherRegion(region.orElse(""), regions());
        }
        Answers<List<Instance>> near = round(sites, caller)
                .each((looks, share) -> new Ec2Listing(looks, share).near(name));
        return near.isNothing()
                ? new Listed.Failed(near.why())
                : new Listed.Page(Likeness.nearest(name, near.given().stream()
                        .flatMap(List::stream)), "", near.silent());
    }

    @Override
    public Listed list(Search search, Caller caller) {
        List<Site> sites = ec2.sites().in(search.region());
        return sites.isEmpty()
                ? new Listed.OtherRegion(search.region().orElse(""), regions())
                : new Ec2Pages(round(sites, caller)).list(search);
    }

    @Override
    public Attempt change(Action action, List<Instance> instances, Caller caller) {
        return switch (ec2.at(ec2.sites().of(instances), caller)) {
            case Ec2Looks.Failed<Door<Ec2Client>>(Failure why) -> new Attempt.Failed(why);
            case Ec2Looks.Seen<Door<Ec2Client>>(Door<Ec2Client> door) ->
                new Ec2Change(door.client(), door.call(caller, clock), action, instances).attempt();
        };
    }

    @Override
    public Rehearsal rehearse(Action action, List<Instance> instances, Caller caller) {
        return switch (ec2.at(ec2.sites().of(instances), caller)) {
            case Ec2Looks.Failed<Door<Ec2Client>>(Failure why) -> new Rehearsal.Failed(why);
            case Ec2Looks.Seen<Door<Ec2Client>>(Door<Ec2Client> door) ->
                new Ec2Change(door.client(), door.call(caller, clock), action, instances)
                        .rehearse();
        };
    }

    private Ec2Round round(List<Site> sites, Caller caller) {
        return new Ec2Round(ec2, sites, caller, clock);
    }
}
