package chatbot.policy;

import static org.assertj.core.api.Assertions.assertThat;

import chatbot.aws.AwsConnection;
import chatbot.aws.Caller;
import chatbot.aws.Failure;
import chatbot.aws.Moto;
import chatbot.aws.WithMoto;
import chatbot.policy.Policies.Standing;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.ssm.model.ParameterType;

/// A policy in a parameter, on moto.
@WithMoto
class PolicyOnMotoIT {

    private final Moto moto;
    private final SsmClient ssm;
    private final PolicyParameter parameter;

    PolicyOnMotoIT(Moto moto) {
        this.moto = moto;
        this.ssm = new AwsConnection(() -> Optional.of(Moto.REGION)).connect(SsmClient.builder())
                .endpointOverride(moto.endpoint()).credentialsProvider(
                        StaticCredentialsProvider
                                .create(AwsBasicCredentials.create("test", "test")))
                .build();
        this.parameter = new PolicyParameter("/chatbot/policy", () -> ssm, Clock.systemUTC());
    }

    @BeforeEach
    void forget() {
        moto.reset();
    }

    private void put(String yaml) {
        ssm.putParameter(put -> put.name("/chatbot/policy").value(yaml)
                .type(ParameterType.SECURE_STRING).overwrite(true));
    }

    private Standing read() {
        return parameter.read(new Caller("U0ALICE", "request-1",
                Clock.systemUTC().instant().plus(Duration.ofSeconds(10))));
    }

    @Test
    void readsWhatIsThereNow() {
        put("version: 1\nrules: []");
        assertThat(read()).isInstanceOf(Standing.Known.class);

        put("version: 2\nrules: []");
        assertThat(read()).isInstanceOfSatisfying(Standing.Flawed.class,
                flawed -> assertThat(flawed.flaws()).singleElement()
                        .hasToString("line 1, column 10: The version is 1."));
    }

    @Test
    void tellsThatThereIsNone() {
        assertThat(read()).isEqualTo(new Standing.Unread("/chatbot/policy",
                new Failure.Faulty("ParameterNotFound")));
    }
}
