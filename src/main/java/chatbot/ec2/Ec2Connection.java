package chatbot.ec2;

import chatbot.aws.AwsConnection;
import chatbot.fleet.FleetConfig;
import chatbot.fleet.Sites;
import io.quarkus.arc.profile.UnlessBuildProfile;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import software.amazon.awssdk.services.ec2.Ec2Client;

/// How EC2 is reached.
@UnlessBuildProfile(anyOf = {"dev", "test"})
final class Ec2Connection {

    @Produces
    @Singleton
    Sites sites(AwsConnection aws, FleetConfig config) {
        return Sites.of(aws.region(), config);
    }

    @Produces
    @Singleton
    Regional<Ec2Client> clients(AwsConnection aws, Sites sites, Roles roles) {
        return new Regional<>(sites, roles,
                region -> aws.connect(Ec2Client.builder(), region).build());
    }
}
