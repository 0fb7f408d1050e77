package chatbot.fleet;

import chatbot.aws.AwsConnection;
import io.quarkus.arc.profile.UnlessBuildProfile;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import software.amazon.awssdk.services.ssm.SsmClient;

/// How Systems Manager is reached. Few requests need it, so the client is made for the first that
/// does: who answers a person in three seconds doesn't wait for it.
@UnlessBuildProfile(anyOf = {"dev", "test"})
final class SsmConnection {

    @Produces
    @Singleton
    SsmClient client(AwsConnection aws) {
        return aws.connect(SsmClient.builder()).build();
    }
}
