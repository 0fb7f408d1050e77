package chatbot.ec2;

import chatbot.aws.AwsCall;
import chatbot.aws.Caller;
import chatbot.aws.Failure;
import chatbot.ec2.Ec2Looks.Look;
import chatbot.fleet.RoleArn;
import chatbot.fleet.Site;
import chatbot.fleet.Sites;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;

/// A service of AWS at each site: by a client for each region, which is made for the first who asks
/// there and kept, and by the credentials of the account's role.
///
/// @param <C> the service's client
final class Regional<C> {

    private final Sites sites;
    private final Roles roles;
    private final Function<String, C> connect;
    private final Map<String, C> clients = new ConcurrentHashMap<>();

    Regional(Sites sites, Roles roles, Function<String, C> connect) {
        this.sites = sites;
        this.roles = roles;
        this.connect = connect;
    }

    /// The way to a site.
    ///
    /// @param as the credentials of the role there; empty in the function's own account
    record Door<C>(C client, Optional<AwsCredentialsProvider> as) {

        /// A call through it.
        AwsCall call(Caller caller, Clock clock) {
            return new AwsCall(caller, clock, as);
        }
    }

    /// Where it may be asked.
    Sites sites() {
        return sites;
    }

    /// The client there, where it must be allowed to ask.
    C in(String region) {
        return clients.computeIfAbsent(sites.regions().checked(region), connect);
    }

    /// The way to a site, if it may be asked there and its role can be taken.
    Look<Door<C>> at(Site site, Caller caller) {
        if (!sites.regions().has(site.region())) {
            return new Ec2Looks.Failed<>(new Failure.NoSuchRegion(site.region()));
        }
        if (site.isOwn()) {
            return new Ec2Looks.Seen<>(new Door<>(in(site.region()), Optional.empty()));
        }
        Optional<RoleArn> role = sites.role(site);
        return role.isEmpty()
                ? new Ec2Looks.Failed<>(new Failure.NoSuchAccount(site.account()))
                : roles.take(role.get(), caller)
                        .map(taken -> new Door<>(in(site.region()), Optional.of(taken)));
    }
}
