package chatbot.followup;

import static org.assertj.core.api.Assertions.assertThat;

import chatbot.aws.AwsConnection;
import chatbot.aws.Knocked;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sfn.SfnClient;

/// What Step Functions gets to see of the priming: a knock, and no execution.
final class StepFunctionsPrimerTest {

    private static final String ARN = "arn:aws:states:us-east-1:123456789012:stateMachine:chatbot";

    private final Knocked states = new Knocked("{}");
    private final AwsConnection aws = states.aws();

    @AfterEach
    void close() {
        states.close();
    }

    private void prime(Optional<String> stateMachine, boolean forSnapshot) {
        Clock clock = Clock.systemUTC();
        new StepFunctionsPrimer(() -> stateMachine, aws, FollowUpBench.tokens(clock),
                new ObjectMapper(), clock).prime(forSnapshot);
    }

    @Test
    void startsNothingAndLeavesAConnection() {
        prime(Optional.of(ARN), false);

        assertThat(states.seen()).singleElement().extracting(Knocked.Seen::request)
                .isEqualTo("GET /ping");
        ask();
        assertThat(states.seen()).hasSize(2).extracting(Knocked.Seen::from)
                .containsOnly(states.seen().getFirst().from());
    }

    @Test
    void leavesNoConnectionInASnapshot() {
        prime(Optional.of(ARN), true);

        ask();
        assertThat(states.seen().getLast().from()).isNotEqualTo(states.seen().getFirst().from());
    }

    @Test
    void leavesStepFunctionsAloneWithoutAWorkflow() {
        prime(Optional.empty(), false);

        assertThat(states.seen()).isEmpty();
    }

    private void ask() {
        try (SfnClient client = aws.connect(SfnClient.builder()).build()) {
            client.listStateMachines();
        }
    }
}
