package chatbot.ec2;

import chatbot.aws.AwsConnection;
import chatbot.fleet.Sites;
import io.quarkus.arc.profile.UnlessBuildProfile;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import software.amazon.awssdk.services.ssm.SsmClient;

/// How Systems Manager is reached. Few requests need it, and none that answers a person in three
/// seconds.
@UnlessBuildProfile(anyOf = {"dev", "test"})
final class SsmConnection {

    @Produces
    @Singleton
    Regional<SsmClient> clients(AwsConnection aws, Sites sites, Roles roles) {
        return new Regional<>(sites, roles,
                region -> aws.connect(SsmClient.builder(), region).build());
    }
}
