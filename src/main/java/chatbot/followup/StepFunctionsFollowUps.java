package chatbot.followup;

import chatbot.aws.AwsCall;
import chatbot.aws.AwsFailure;
import chatbot.aws.Caller;
import chatbot.change.FollowUps;
import chatbot.claim.Asked;
import chatbot.claim.Change;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeoutException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.ExecutionAlreadyExistsException;
import software.amazon.awssdk.services.sfn.model.StartExecutionRequest;

/// Follow-ups that a workflow wakes (AWS: Step Functions, standard workflows).
///
/// An execution has the request's id for its name, so the same request has one at most, for 90
/// days. Its history shows the sealed token and, for people, what is done to which instances, who and when.
final class StepFunctionsFollowUps implements FollowUps {

    private final SfnClient workflows;
    private final String stateMachine;
    private final String region;
    private final Tokens tokens;
    private final ObjectMapper json;
    private final Clock clock;

    StepFunctionsFollowUps(SfnClient workflows, String stateMachine, Tokens tokens,
            ObjectMapper json, Clock clock) {
        this.workflows = workflows;
        this.stateMachine = stateMachine;
        this.region = workflows.serviceClientConfiguration().region().id();
        this.tokens = tokens;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public Start start(List<Change> changes, Caller caller) {
        AwsCall call = new AwsCall(caller, clock);
        StartExecutionRequest request = StartExecutionRequest.builder()
                .stateMachineArn(stateMachine).name(changes.getFirst().asked().request())
                .input(input(changes)).overrideConfiguration(call.onBehalf()).build();
        try { // by its name, the same execution is started once at most
            call.repeatably(() -> workflows.startExecution(request));
            return new Start.Started();
        } catch (ExecutionAlreadyExistsException _) {
            return new Start.Started();
        } catch (SdkException | TimeoutException error) {
            return new Start.Failed(new AwsFailure(error, "states:StartExecution", stateMachine,
                    region).why());
        }
    }

    /// An execution that runs on finds that the restart is over, so nothing depends on this.
    @Override
    public void stop(List<Change> changes, Caller caller) {
        AwsCall call = new AwsCall(caller, clock);
        String execution = stateMachine.replace(":stateMachine:", ":execution:") + ":"
                + changes.getFirst().asked().request();
        try {
            call.within(() -> workflows.stopExecution(stop -> stop.executionArn(execution)
                    .cause("It was not carried out.")
                    .overrideConfiguration(call.onBehalf())));
        } catch (SdkException | TimeoutException _) {
            // as said above
        }
    }

    private String input(List<Change> changes) {
        Asked asked = changes.getFirst().asked();
        ObjectNode input = json.createObjectNode().put("token", tokens.first(changes))
                .put("wait", Step.FIRST_WAIT.toSeconds()).put("action", asked.action().api());
        ArrayNode instances = input.putArray("instance"); // as the workflow of older stacks calls it
        for (Change change : changes) {
            instances.addObject().put("id", change.instance().id())
                    .put("name", change.instance().name().orElse(""));
        }
        return input.put("user", asked.user()).put("asked", asked.time().toString()).toString();
    }
}
