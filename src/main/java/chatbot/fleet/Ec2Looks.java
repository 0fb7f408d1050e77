package chatbot.fleet;

import chatbot.aws.AwsCall;
import chatbot.aws.AwsFailure;
import chatbot.aws.Caller;
import chatbot.aws.Failure;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.DescribeInstancesRequest;

/// Calls of EC2 that change nothing.
record Ec2Looks(Ec2Client ec2, Clock clock) {

    /// What came of a look: what was looked for, or why it couldn't be seen.
    sealed interface Look<T> {
    }

    record Seen<T>(T what) implements Look<T> {
    }

    record Failed<T>(Failure why) implements Look<T> {
    }

    /// All instances that a description fits, those that are gone included.
    List<Instance> describe(Caller caller, Consumer<DescribeInstancesRequest.Builder> which) {
        DescribeInstancesRequest request = DescribeInstancesRequest.builder().applyMutation(which)
                .overrideConfiguration(call(caller).onBehalf()).build();
        return ec2.describeInstancesPaginator(request).reservations().stream()
                .flatMap(Ec2Instance::of).toList();
    }

    /// Repeats the look once, where that may help.
    <T> Look<T> look(String action, Caller caller, Callable<T> look) {
        AwsCall call = call(caller);
        if (call.isTooLate()) {
            return new Failed<>(new Failure.TooLate());
        }
        try {
            return new Seen<>(call.repeatably(look));
        } catch (SdkException | TimeoutException error) {
            return new Failed<>(new AwsFailure(error, action, "*", region()).why());
        }
    }

    AwsCall call(Caller caller) {
        return new AwsCall(caller, clock);
    }

    private String region() {
        return ec2.serviceClientConfiguration().region().id();
    }
}
