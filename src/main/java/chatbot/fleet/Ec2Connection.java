package chatbot.fleet;

import io.quarkus.arc.profile.UnlessBuildProfile;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.regex.Pattern;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProviderChain;
import software.amazon.awssdk.auth.credentials.ContainerCredentialsProvider;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.retry.RetryUtils;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.retries.api.RetryStrategy;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.Ec2ClientBuilder;

/// How EC2 is reached. The client is made once, while Lambda initialises the function.
@UnlessBuildProfile(anyOf = {"dev", "test"})
final class Ec2Connection {

    /// A connection to EC2 in the same region takes milliseconds.
    static final Duration CONNECT = Duration.ofSeconds(1);
    /// A read may take as long as a whole request of ours; the caller's deadline comes first.
    static final Duration READ = Duration.ofMillis(2500);

    private static final Pattern REGION = Pattern.compile("[a-z]{2,}(-[a-z]+)+-\\d{1,2}");

    @Produces
    @Singleton
    Ec2Client client(AwsConfig config) {
        return builder(config).build();
    }

    /// The client but for what a test changes: the endpoint and the credentials.
    static Ec2ClientBuilder builder(AwsConfig config) {
        return Ec2Client.builder()
                .region(region(config))
                .credentialsProvider(AwsCredentialsProviderChain.of(
                        EnvironmentVariableCredentialsProvider.create(), // on Lambda
                        ContainerCredentialsProvider.create())) // on Lambda with SnapStart
                .httpClientBuilder(UrlConnectionHttpClient.builder().connectionTimeout(CONNECT)
                        .socketTimeout(READ))
                .overrideConfiguration(settings -> settings.retryStrategy(onlyWhenThrottled())
                        .addExecutionInterceptor(new Ec2Answers()));
    }

    private static Region region(AwsConfig config) {
        String region = config.region().orElseThrow(() -> new IllegalArgumentException(
                "AWS_REGION isn't set. Lambda sets it; elsewhere set it to the region of your "
                        + "instances."));
        if (!REGION.matcher(region).matches()) {
            throw new IllegalArgumentException(
                    "AWS_REGION is \"" + region
                            + "\", which can't be a region; one looks like us-east-1.");
        }
        return Region.of(region);
    }

    /// A throttled request was surely not carried out, so sending it again is safe. After a broken
    /// connection, a time-out or a server error nobody knows, and RebootInstances has no client
    /// token: the SDK's default would send it up to four times.
    private static RetryStrategy onlyWhenThrottled() {
        BackoffStrategy pause = BackoffStrategy.exponentialDelay(Duration.ofMillis(100),
                Duration.ofMillis(500));
        return AwsRetryStrategy.doNotRetry().toBuilder()
                .maxAttempts(3)
                .retryOnException(error -> error instanceof SdkException sdk
                        && RetryUtils.isThrottlingException(sdk))
                .backoffStrategy(pause)
                .throttlingBackoffStrategy(pause)
                .useClientDefaults(false)
                .build();
    }
}
