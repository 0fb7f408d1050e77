package chatbot.ec2;

import chatbot.aws.AwsCall;
import chatbot.aws.AwsFailure;
import chatbot.aws.Caller;
import chatbot.aws.Failure;
import chatbot.ec2.Regional.Door;
import chatbot.fleet.Instance;
import chatbot.fleet.Probe;
import io.quarkus.arc.profile.UnlessBuildProfile;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.ssm.model.Command;
import software.amazon.awssdk.services.ssm.model.GetCommandInvocationRequest;
import software.amazon.awssdk.services.ssm.model.GetCommandInvocationResponse;
import software.amazon.awssdk.services.ssm.model.SendCommandRequest;
import software.amazon.awssdk.services.ssm.model.SendCommandResponse;

/// Asks by the SSM agent, which runs the one document that the template makes for it. That takes
/// no parameters, so nothing but the question can be sent.
@Singleton
@UnlessBuildProfile(anyOf = {"dev", "test"})
final class SsmProbe implements Probe {

    /// The document's steps, each for one kind of system; the agent passes over the others. SSM
    /// tells of one step at a time, and of none that isn't named.
    private static final List<String> STEPS = List.of("linux", "windows");
    private static final int DELIVERY_SECONDS = 60;

    private final Regional<SsmClient> ssm;
    private final String document;
    private final Clock clock;

    /// Of the function that is called `function`, which Lambda says in `AWS_LAMBDA_FUNCTION_NAME`.
    SsmProbe(Regional<SsmClient> ssm,
            @ConfigProperty(name = "aws.lambda.function.name", defaultValue = "chatbot") //
            String function, Clock clock) {
        this.ssm = ssm;
        this.document = function + "-uptime";
        this.clock = clock;
    }

    /// It may have been found when the settings still had its site.
    @Override
    public Question ask(Instance instance, Caller caller) {
        return switch (ssm.at(ssm.sites().of(instance), caller)) {
            case Ec2Looks.Failed<Door<SsmClient>>(Failure why) ->
                why instanceof Failure.NoSuchRegion
                        ? new Question.Impossible()
                        : notSent(why);
            case Ec2Looks.Seen<Door<SsmClient>>(Door<SsmClient> door) ->
                ask(instance, door, caller);
        };
    }

    private Question ask(Instance instance, Door<SsmClient> door, Caller caller) {
        AwsCall call = door.call(caller, clock);
        if (call.isTooLate()) {
            return new Question.Failed(new Failure.TooLate());
        }
        SendCommandRequest request = SendCommandRequest.builder().documentName(document)
                .instanceIds(instance.id()).timeoutSeconds(DELIVERY_SECONDS)
                .comment("Chatbot asks for how long the system has been up.")
                .overrideConfiguration(call.onBehalf()).build();
        try {
            SendCommandResponse answer = call.within(() -> door.client().sendCommand(request));
            return Optional.ofNullable(answer.command()).map(Command::commandId)
                    .<Question>map(Question.Sent::new)
                    .orElseGet(() -> new Question.Failed(new Failure.Garbled()));
        } catch (SdkException | TimeoutException error) {
            return notSent(failure(error, "ssm:SendCommand", door).why());
        }
    }

    private static Question notSent(Failure why) {
        return switch (why) {
            case Failure.NotPermitted _ -> new Question.Impossible();
            case Failure.NoCredentials _ -> new Question.Impossible();
            case Failure.NoSuchAccount _ -> new Question.Impossible();
            case Failure.NotAssumed(_, Failure.NotPermitted _) -> new Question.Impossible();
            case Failure.Faulty(String code) when isHopeless(code) -> new Question.Impossible();
            default -> new Question.Failed(why);
        };
    }

    /// No agent answers on the instance, or there is no such document for it.
    private static boolean isHopeless(String code) {
        return switch (code) {
            case "InvalidInstanceId", "InvalidInstanceInformation", "UnsupportedPlatformType",
                    "InvalidDocument" ->
                true;
            default -> code.startsWith("AccessDenied");
        };
    }

    @Override
    public Answer hear(Instance instance, String command, Caller caller) {
        return switch (ssm.at(ssm.sites().of(instance), caller)) {
            case Ec2Looks.Failed<Door<SsmClient>>(Failure why) ->
                why instanceof Failure.NoSuchRegion
                        ? new Answer.None()
                        : notHeard(why);
            case Ec2Looks.Seen<Door<SsmClient>>(Door<SsmClient> door) ->
                hear(instance, command, door, caller);
        };
    }

    private Answer hear(Instance instance, String command, Door<SsmClient> door, Caller caller) {
        Answer answer = new Answer.None();
        for (String step : STEPS) {
            answer = hear(door, request(instance, command, step), caller);
            if (!(answer instanceof Answer.None)) {
                return answer;
            }
        }
        return answer;
    }

    private static GetCommandInvocationRequest request(Instance instance, String command,
            String step) {
        return GetCommandInvocationRequest.builder().commandId(command).instanceId(instance.id())
                .pluginName(step).build();
    }

    private Answer hear(Door<SsmClient> door, GetCommandInvocationRequest request,
            Caller caller) {
        AwsCall call = door.call(caller, clock);
        if (call.isTooLate()) {
            return new Answer.Failed(new Failure.TooLate());
        }
        GetCommandInvocationRequest whole = request.toBuilder()
                .overrideConfiguration(call.onBehalf()).build();
        try {
            return answer(call.within(() -> door.client().getCommandInvocation(whole)));
        } catch (SdkException | TimeoutException error) {
            return notHeard(failure(error, "ssm:GetCommandInvocation", door).why());
        }
    }

    private static Answer answer(GetCommandInvocationResponse invocation) {
        return switch (Optional.ofNullable(invocation.statusAsString()).orElse("")) {
            case "Pending", "InProgress", "Delayed" -> new Answer.Awaited();
            case "Success" -> Optional.ofNullable(invocation.standardOutputContent())
                    .flatMap(UptimeOutput::parse)
                    .<Answer>map(Answer.Given::new).orElseGet(Answer.None::new);
            default -> new Answer.None();
        };
    }

    /// Right after it was sent SSM doesn't know of a command, or not yet of its steps.
    private static Answer notHeard(Failure why) {
        return switch (why) {
            case Failure.NotPermitted _ -> new Answer.None();
            case Failure.NoSuchAccount _ -> new Answer.None();
            case Failure.Faulty(String code) when code.startsWith("AccessDenied") ->
                new Answer.None();
            case Failure.Faulty(String code) when code.equals("InvocationDoesNotExist")
                    || code.equals("InvalidPluginName") ->
                new Answer.Awaited();
            default -> new Answer.Failed(why);
        };
    }

    private static AwsFailure failure(Exception error, String action, Door<SsmClient> door) {
        return new AwsFailure(error, action, "*",
                door.client().serviceClientConfiguration().region().id());
    }
}
