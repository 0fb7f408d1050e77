package chatbot.followup;

import chatbot.aws.AwsConnection;
import chatbot.aws.Caller;
import chatbot.change.FollowUps;
import chatbot.claim.Change;
import chatbot.setting.Setting;
import chatbot.webapi.Delivery;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.profile.UnlessBuildProfile;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.sfn.SfnClient;

/// What wakes the follow-ups on Lambda: a workflow, or nothing. In dev mode and tests it is
/// [InProcessFollowUps].
@UnlessBuildProfile(anyOf = {"dev", "test", "moto", "aws"})
final class FollowUpsChoice {

    private static final Pattern ARN = Pattern.compile(
            "arn:[a-z-]+:states:[a-z0-9-]+:\\d{12}:stateMachine:[A-Za-z0-9_-]{1,80}");

    /// The client is made while Lambda initialises the function.
    @Produces
    @Singleton
    @Startup
    FollowUps byWorkflow(FollowUpConfig config, AwsConnection aws, Tokens tokens,
            Delivery delivery, ObjectMapper json, Clock clock) {
        return workflow(config)
                .<FollowUps>map(arn -> new Reachable(new StepFunctionsFollowUps(
                        aws.connect(SfnClient.builder()).build(), arn, tokens, json,
                        clock), delivery))
                .orElseGet(Nothing::new);
    }

    static Optional<String> workflow(FollowUpConfig config) {
        return Setting.CHATBOT_STATE_MACHINE_ARN.checked(config.stateMachineArn(), ARN,
                "; it takes the ARN of a state machine.");
    }

    /// Follows up only what can be reported.
    private record Reachable(FollowUps followUps, Delivery delivery) implements FollowUps {

        @Override
        public Start start(List<Change> changes, Caller caller) {
            return delivery.canReach(changes.getFirst().to())
                    ? followUps.start(changes, caller)
                    : new Start.Unavailable(Lack.WAY_BACK);
        }

        @Override
        public void stop(List<Change> changes, Caller caller) {
            followUps.stop(changes, caller);
        }
    }

    /// Without a workflow.
    private record Nothing() implements FollowUps {

        @Override
        public Start start(List<Change> changes, Caller caller) {
            return new Start.Unavailable(Lack.WORKFLOW);
        }

        @Override
        public void stop(List<Change> changes, Caller caller) {
            // nothing runs
        }
    }
}
