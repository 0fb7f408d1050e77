package chatbot.ec2;

import chatbot.aws.AwsConnection;
import chatbot.fleet.FleetConfig;
import chatbot.fleet.Regions;
import io.quarkus.arc.profile.UnlessBuildProfile;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import software.amazon.awssdk.services.ec2.Ec2Client;

/// How EC2 is reached.
@UnlessBuildProfile(anyOf = {"dev", "test"})
final class Ec2Connection {

    @Produces
    @Singleton
    Regions regions(AwsConnection aws, FleetConfig config) {
        return Regions.of(aws.region(), config);
    }

    @Produces
    @Singleton
    Regional<Ec2Client> clients(AwsConnection aws, Regions regions) {
        return new Regional<>(regions,
                region -> aws.connect(Ec2Client.builder(), region).build());
    }
}
