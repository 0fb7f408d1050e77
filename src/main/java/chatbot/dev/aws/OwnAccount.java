package chatbot.dev.aws;

import chatbot.aws.AwsConfig;
import chatbot.aws.AwsConnection;
import io.quarkus.arc.profile.IfBuildProfile;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.regions.providers.AwsProfileRegionProvider;

/// AWS by whatever credentials whoever starts dev mode has: of the environment, or of a profile
/// (AWS SDK for Java: "Default credentials provider chain").
@IfBuildProfile("aws")
final class OwnAccount {

    @Produces
    @Singleton
    @Alternative
    @Priority(1)
    AwsConnection connection(AwsConfig config) {
        Optional<String> region = config.region().or(OwnAccount::ofProfile);
        return new AwsConnection(() -> region, DefaultCredentialsProvider.builder().build(),
                Optional.empty());
    }

    /// The profile's region, if it has one; a profile that isn't there shows in the credentials.
    private static Optional<String> ofProfile() {
        try {
            return Optional.ofNullable(new AwsProfileRegionProvider().getRegion())
                    .map(region -> region.id());
        } catch (SdkException _) {
            return Optional.empty();
        }
    }
}
