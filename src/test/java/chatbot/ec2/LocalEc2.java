package chatbot.ec2;

import static org.assertj.core.api.Assertions.assertThat;

import chatbot.aws.AwsConnection;
import chatbot.aws.Caller;
import chatbot.fleet.Action;
import chatbot.fleet.Fleet;
import chatbot.fleet.Fleet.Attempt;
import chatbot.fleet.Fleet.Lookups;
import chatbot.fleet.Instance;
import chatbot.fleet.InstanceState;
import chatbot.fleet.IpAddress;
import chatbot.fleet.Lookout;
import chatbot.fleet.Lookout.Look;
import chatbot.fleet.Sites;
import chatbot.fleet.Target;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.Ec2ClientBuilder;
import software.amazon.awssdk.services.sts.StsClient;

/// The fleet as the function makes it, but asking a server of the test's.
final class LocalEc2 {

    static final String REGION = "us-east-1";

    /// Enough for any answer that comes at all, on a busy machine too.
    static final Duration PATIENCE = Duration.ofSeconds(10);

    /// An instance to reboot, as it was found.
    static final Instance WEB = new Instance("i-0abc1234def567890", InstanceState.RUNNING,
            "t3.small", new Instance.Place("us-east-1a", "vpc-0123456789abcdef0", "123456789012"),
            List.of(), Map.of(), Instant.EPOCH);

    /// Of a fleet in one account.
    static final Roles NO_ROLES = new Roles(() -> {
        throw new AssertionError("There is no role to take");
    }, "", Clock.systemUTC());

    private static final AwsCredentialsProvider CREDENTIALS = StaticCredentialsProvider.create(
            AwsBasicCredentials.create("AKIAIOSFODNN7EXAMPLE", "secret"));
    private static final Clock CLOCK = Clock.systemUTC();
    private static final Duration LATE = Duration.ofMillis(150);

    private LocalEc2() {
    }

    static Ec2Fleet fleet(URI endpoint) {
        return fleet(endpoint, REGION);
    }

    static Ec2Fleet fleet(URI endpoint, String region) {
        return fleet(endpoint, region, CLOCK);
    }

    static Ec2Fleet fleet(URI endpoint, String region, Clock clock) {
        return new Ec2Fleet(clients(endpoint, region), clock);
    }

    static Ec2Lookout lookout(URI endpoint) {
        return new Ec2Lookout(clients(endpoint, REGION), CLOCK);
    }

    /// The clients of these regions, the function's own first; all of them ask there.
    static Regional<Ec2Client> clients(URI endpoint, String... regions) {
        return new Regional<>(Sites.in(List.of(regions)), NO_ROLES,
                region -> builder(endpoint, region).credentialsProvider(CREDENTIALS).build());
    }

    /// The clients of all sites, and the roles there; all of them ask at that address.
    static Regional<Ec2Client> clients(URI endpoint, Sites sites, Clock clock) {
        StsClient sts = new AwsConnection(() -> Optional.of(REGION)).connect(StsClient.builder())
                .endpointOverride(endpoint).credentialsProvider(CREDENTIALS).build();
        return new Regional<>(sites, new Roles(() -> sts, "external-1", clock),
                region -> builder(endpoint, region).credentialsProvider(CREDENTIALS).build());
    }

    /// With the credentials of this machine's environment, which most have none in.
    static Ec2Fleet fleetWithItsOwnCredentials(URI endpoint) {
        return new Ec2Fleet(new Regional<>(Sites.in(List.of(REGION)), NO_ROLES,
                region -> builder(endpoint, region).build()), CLOCK);
    }

    /// Somebody whose request began right now.
    static Caller caller(Duration patience) {
        return new Caller("U0ALICE", "request-1", CLOCK.instant().plus(patience));
    }

    /// What [Fleet#find] gives in the fleet's own region, which must be there in time.
    static Lookups find(Fleet fleet, List<Target> targets, Duration patience) {
        Caller caller = caller(patience);
        Lookups found = fleet.find(targets, Optional.of(fleet.regions().getFirst()), caller);
        assertInTime(caller);
        return found;
    }

    /// The same for one address.
    static Lookups find(Fleet fleet, IpAddress address, Duration patience) {
        return find(fleet, List.of(new Target.Address(address)), patience);
    }

    /// The instances that were found, in the order of the targets.
    static List<Instance> instances(Lookups found) {
        return switch (found) {
            case Lookups.Found(Map<Target, List<Instance>> all, _) ->
                all.values().stream().flatMap(List::stream).toList();
            case Lookups other -> throw new AssertionError("The look failed: " + other);
        };
    }

    /// What [Fleet#change] gives for one instance, which must be there in time.
    static Attempt change(Fleet fleet, Action action, Instance instance, Duration patience) {
        Caller caller = caller(patience);
        Attempt attempt = fleet.change(action, List.of(instance), caller);
        assertInTime(caller);
        return attempt;
    }

    /// The same for a restart.
    static Attempt reboot(Fleet fleet, Instance instance, Duration patience) {
        return change(fleet, Action.RESTART, instance, patience);
    }

    static void assertInTime(Caller caller) {
        assertThat(Duration.between(caller.deadline(), CLOCK.instant())).as("too late by")
                .isLessThan(LATE);
    }

    /// What [Lookout#look] gives, which must be there in time.
    static Look look(Lookout lookout, Instance instance, Duration patience) {
        Caller caller = caller(patience);
        Look look = lookout.look(instance, caller);
        assertInTime(caller);
        return look;
    }

    private static Ec2ClientBuilder builder(URI endpoint, String region) {
        return new AwsConnection(() -> Optional.of(region)).connect(Ec2Client.builder())
                .endpointOverride(endpoint);
    }
}
