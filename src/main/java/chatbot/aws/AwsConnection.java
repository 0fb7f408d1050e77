package chatbot.aws;

import chatbot.setting.Setting;
import com.fasterxml.aalto.stax.InputFactoryImpl;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProviderChain;
import software.amazon.awssdk.auth.credentials.ContainerCredentialsProvider;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.retry.RetryUtils;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.retries.api.RetryStrategy;

/// How every service of AWS is reached: one way to credentials, one HTTP client, and the function's
/// own region, unless another is asked for.
@Singleton
public final class AwsConnection {

    /// A connection to a service in the same region takes milliseconds.
    static final Duration CONNECT = Duration.ofSeconds(1);
    /// A read may take as long as a whole request of ours; the caller's deadline comes first.
    static final Duration READ = Duration.ofMillis(2500);

    /// What a region may be called.
    public static final Pattern REGION = Pattern.compile("[a-z]{2,}(-[a-z]+)+-\\d{1,2}");

    private final Region region;
    private final AwsCredentialsProvider credentials;
    private final Optional<URI> endpoint;
    private final SdkHttpClient http = new BufferedReads(UrlConnectionHttpClient.builder()
            .connectionTimeout(CONNECT).socketTimeout(READ).build());

    /// In the region of the settings; throws when there is none, or it can't be one.
    @Inject
    public AwsConnection(AwsConfig config) {
        this(config, AwsCredentialsProviderChain.of(
                EnvironmentVariableCredentialsProvider.create(), // on Lambda
                ContainerCredentialsProvider.create()), // on Lambda with SnapStart
                Optional.empty());
    }

    /// The same by other credentials than a function's, as dev mode has them.
    ///
    /// @param endpoint where all services are, if it isn't AWS's or that of `AWS_ENDPOINT_URL`
    public AwsConnection(AwsConfig config, AwsCredentialsProvider credentials,
            Optional<URI> endpoint) {
        // The SDK looks for a parser by this name in each new thread, and every call has one; a native
        // function has OneParser.
        System.setProperty("javax.xml.stream.XMLInputFactory", InputFactoryImpl.class.getName());
        this.region = region(config);
        this.credentials = credentials;
        this.endpoint = endpoint;
    }

    static Region region(AwsConfig config) {
        String region = config.region().orElseThrow(() -> Setting.AWS_REGION.wrong("isn't set."
                + " Lambda sets it; elsewhere set it to the region of your instances."));
        if (!isRegion(region)) {
            throw Setting.AWS_REGION.wrong("is \"" + region
                    + "\", which can't be a region; one looks like us-east-1.");
        }
        return Region.of(region);
    }

    /// Whether a region may be called so.
    public static boolean isRegion(String name) {
        return REGION.matcher(name).matches();
    }

    /// The function's own region, for example `us-east-1`.
    public String region() {
        return region.id();
    }

    /// The builder of a service's client, with everything that all of them share.
    public <B extends AwsClientBuilder<B, ?> & AwsSyncClientBuilder<B, ?>> B connect(B builder) {
        return connect(builder, region());
    }

    /// The same, of a client that asks in another region.
    public <B extends AwsClientBuilder<B, ?> & AwsSyncClientBuilder<B, ?>> B connect(B builder,
            String elsewhere) {
        endpoint.ifPresent(builder::endpointOverride);
        return builder.region(Region.of(elsewhere)).credentialsProvider(credentials)
                .httpClient(http)
                .overrideConfiguration(settings -> settings.retryStrategy(onlyWhenThrottled())
                        .addExecutionInterceptor(new AwsAnswers()));
    }

    /// The builder of a client that opens a connection and asks nothing: it gets an answer that was
    /// written before.
    ///
    /// @param kept whether the connection is for those who ask
    public <B extends AwsClientBuilder<B, ?> & AwsSyncClientBuilder<B, ?>> B knocking(B builder,
            String answer, boolean kept) {
        return connect(builder).httpClient(new Knock(http, answer, kept));
    }

    /// A throttled request was surely not carried out, so sending it again is safe. After a broken
    /// connection, a time-out or a server error nobody knows, and RebootInstances has no client
    /// token: the SDK's default would send it up to four times. StartInstances and StopInstances
    /// are idempotent, but what is said of an unclear answer has to be true of each.
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
