package chatbot.ec2;

import chatbot.aws.AwsCall;
import chatbot.aws.AwsFailure;
import chatbot.aws.Failure;
import chatbot.fleet.Action;
import chatbot.fleet.Fleet.Attempt;
import chatbot.fleet.Fleet.Rehearsal;
import chatbot.fleet.Instance;
import java.util.List;
import java.util.concurrent.TimeoutException;
import software.amazon.awssdk.awscore.AwsResponse;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.regions.PartitionMetadata;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ec2.Ec2Client;

/// One thing that is to be done to instances of one region and account, by one request.
record Ec2Change(Ec2Client ec2, AwsCall call, Action action, List<Instance> instances) {

    /// The error by which EC2 says that it would do it (EC2: "Error codes for the Amazon EC2 API").
    private static final Failure WOULD_DO_IT = new Failure.Faulty("DryRunOperation");

    Attempt attempt() {
        if (call.isTooLate()) {
            return new Attempt.Failed(new Failure.TooLate());
        }
        try {
            call.within(() -> send(false));
            return new Attempt.Accepted();
        } catch (SdkException | TimeoutException error) {
            AwsFailure failure = failure(error);
            return failure.isHarmless()
                    ? new Attempt.Failed(failure.why())
                    : new Attempt.Unconfirmed(failure.why());
        }
    }

    /// EC2 answers with an error, whatever comes of it; what isn't one isn't EC2's.
    Rehearsal rehearse() {
        if (call.isTooLate()) {
            return new Rehearsal.Failed(new Failure.TooLate());
        }
        try {
            call.repeatably(() -> send(true));
            return new Rehearsal.Failed(new Failure.Garbled());
        } catch (SdkException | TimeoutException error) {
            Failure why = failure(error).why();
            return why.equals(WOULD_DO_IT)
                    ? new Rehearsal.Allowed()
                    : new Rehearsal.Failed(why);
        }
    }

    private AwsResponse send(boolean dry) {
        List<String> ids = instances.stream().map(Instance::id).distinct().toList();
        return switch (action) {
            case RESTART -> ec2.rebootInstances(reboot -> reboot.instanceIds(ids).dryRun(dry)
                    .overrideConfiguration(call.onBehalf()));
            case START -> ec2.startInstances(start -> start.instanceIds(ids).dryRun(dry)
                    .overrideConfiguration(call.onBehalf()));
            case STOP -> ec2.stopInstances(stop -> stop.instanceIds(ids).dryRun(dry)
                    .overrideConfiguration(call.onBehalf()));
        };
    }

    /// Of several instances EC2 doesn't tell which one it won't change: the first stands for all.
    private AwsFailure failure(Exception error) {
        Region region = ec2.serviceClientConfiguration().region();
        Instance first = instances.getFirst();
        return new AwsFailure(error, action.permission(), "arn:"
                + PartitionMetadata.of(region).id() + ":ec2:" + region.id() + ":"
                + first.place().account() + ":instance/" + first.id(), region.id());
    }
}
