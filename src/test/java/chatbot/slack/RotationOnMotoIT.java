package chatbot.slack;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chatbot.aws.AwsConnection;
import chatbot.aws.Moto;
import chatbot.aws.WithMoto;
import chatbot.lambda.PackagedFunction;
import chatbot.seal.TestSeal;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/// target/function.zip with its secrets in moto's Secrets Manager, which a proxy counts the calls to.
@WithMoto
@EnabledOnOs(OS.LINUX)
class RotationOnMotoIT {

    private static final String OLD = "old-signing-secret";
    private static final String NEW = "new-signing-secret";

    private final WireMockServer proxy = new WireMockServer(WireMockConfiguration.options()
            .bindAddress("127.0.0.1").dynamicPort());
    private final SecretsManagerClient secrets;

    RotationOnMotoIT(Moto moto) {
        proxy.start();
        proxy.stubFor(any(anyUrl())
                .willReturn(aResponse().proxiedFrom(moto.endpoint().toString())));
        secrets = new AwsConnection(() -> Optional.of(Moto.REGION))
                .connect(SecretsManagerClient.builder())
                .credentialsProvider(StaticCredentialsProvider
                        .create(AwsBasicCredentials.create("test", "test")))
                .endpointOverride(moto.endpoint()).build();
    }

    @AfterEach
    void stop() {
        proxy.stop();
    }

    private String store(String name, String text) {
        return secrets.createSecret(secret -> secret.name("rotation/" + name).secretString(text))
                .arn();
    }

    private int reads() {
        return proxy.findAll(postRequestedFor(anyUrl()).withHeader("X-Amz-Target",
                equalTo("secretsmanager.GetSecretValue"))).size();
    }

    private static int status(PackagedFunction function, String secret) {
        return function.invoke(SlashForm.of("help").event(secret, Instant.now()).json())
                .statusCode();
    }

    @Test
    void takesANewSecretWithoutANewDeployment() {
        String arn = store("signing", OLD);
        try (PackagedFunction function = PackagedFunction.start(Map.of(
                "AWS_ENDPOINT_URL", proxy.baseUrl(),
                "SLACK_SIGNING_SECRET_ARN", arn,
                "SLACK_BOT_TOKEN_ARN", store("token", "xoxb-1-stored"),
                "CHATBOT_KEY_ARN", store("key", TestSeal.KEY)))) {
            function.initTime();
            assertThat(reads()).as("once each, before there is any request").isEqualTo(3);
            assertThat(status(function, OLD)).isEqualTo(200);
            assertThat(reads()).isEqualTo(3);

            Instant changed = Instant.now();
            secrets.putSecretValue(value -> value.secretId(arn).secretString(NEW));

            assertThat(status(function, NEW)).isEqualTo(200);
            assertThat(status(function, OLD)).isEqualTo(401);
            for (int forgery = 0; forgery < 1000; forgery++) {
                assertThat(status(function, "forged" + forgery)).isEqualTo(401);
            }
            long minutes = Duration.between(changed, Instant.now()).toMinutes(); // busy machine
            assertThat(reads()).as("once more, within a minute").isBetween(4, 4 + (int) minutes);
            assertThat(function.log()).doesNotContain(OLD, NEW, "xoxb-1-stored", TestSeal.KEY);
        }
    }

    @Test
    void doesNotStartWithoutItsSecretsAndSaysWhy() {
        String none = "arn:aws:secretsmanager:us-east-1:123456789012:secret:none-AbCdEf";
        String wrong = store("wrong", "{\"key\":\"hidden\"}");
        try (PackagedFunction function = PackagedFunction.start(Map.of(
                "AWS_ENDPOINT_URL", proxy.baseUrl(),
                "SLACK_SIGNING_SECRET_ARN", none, "CHATBOT_KEY_ARN", wrong,
                "CHATBOT_REPLIES", "loud"))) {
            assertThatThrownBy(function::initTime).isInstanceOf(IllegalStateException.class);

            assertThat(List.of(function.log().split("\n")))
                    .endsWith("* SLACK_SIGNING_SECRET_ARN leads to " + none + ", which can't be"
                            + " read. There is none, or it has no value. Give the ARN that Secrets"
                            + " Manager shows.",
                            "* CHATBOT_REPLIES is \"loud\"; it takes in_channel or ephemeral.",
                            "* CHATBOT_KEY_ARN leads to " + wrong + ", which holds JSON. Put the"
                                    + " secret there by itself, as plain text.");
        }
    }
}
