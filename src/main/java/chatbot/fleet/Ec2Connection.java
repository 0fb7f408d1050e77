package chatbot.fleet;

import chatbot.aws.AwsConnection;
import io.quarkus.arc.profile.UnlessBuildProfile;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import software.amazon.awssdk.services.ec2.Ec2Client;

/// How EC2 is reached. The client is made once, while Lambda initialises the function.
@UnlessBuildProfile(anyOf = {"dev", "test"})
final class Ec2Connection {

    @Produces
    @Singleton
    Ec2Client client(AwsConnection aws) {
        return aws.connect(Ec2Client.builder()).build();
    }
}
