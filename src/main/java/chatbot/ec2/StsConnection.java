package chatbot.ec2;

import chatbot.aws.AwsConnection;
import chatbot.fleet.FleetConfig;
import io.quarkus.arc.profile.UnlessBuildProfile;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import software.amazon.awssdk.services.sts.StsClient;

/// How the roles of other accounts are taken: by the endpoint of the function's own region. Without
/// such roles there is no client.
@UnlessBuildProfile(anyOf = {"dev", "test"})
final class StsConnection {

    @Produces
    @Singleton
    StsClient client(AwsConnection aws) {
        return aws.connect(StsClient.builder()).build();
    }

    @Produces
    @Singleton
    Roles roles(Instance<StsClient> sts, FleetConfig config,
            @ConfigProperty(name = "aws.lambda.function.name", defaultValue = "chatbot") //
            String function, Clock clock) {
        return new Roles(sts::get, config.roleExternalId().map(String::strip)
                .filter(id -> !id.isEmpty()).orElse(function), clock);
    }
}
