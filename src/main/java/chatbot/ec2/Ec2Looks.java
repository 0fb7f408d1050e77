package chatbot.ec2;

import chatbot.aws.AwsCall;
import chatbot.aws.AwsFailure;
import chatbot.aws.Caller;
import chatbot.aws.Failure;
import chatbot.aws.SideBySide;
import chatbot.ec2.Regional.Door;
import chatbot.fleet.Fleet.Listed.Page;
import chatbot.fleet.Instance;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.DescribeInstancesRequest;
import software.amazon.awssdk.services.ec2.model.DescribeInstancesResponse;
import software.amazon.awssdk.services.ec2.model.Reservation;

/// Calls of EC2 that change nothing.
record Ec2Looks(Door<Ec2Client> door, Clock clock) {

    /// What came of a look: what was looked for, or why it couldn't be seen.
    sealed interface Look<T> {

        /// The look that follows from what was seen.
        default <R> Look<R> then(Function<T, Look<R>> next) {
            return switch (this) {
                case Seen<T>(T what) -> next.apply(what);
                case Failed<T>(Failure why) -> new Failed<>(why);
            };
        }

        /// What follows from what was seen.
        default <R> Look<R> map(Function<T, R> next) {
            return then(what -> new Seen<>(next.apply(what)));
        }
    }

    record Seen<T>(T what) implements Look<T> {
    }

    record Failed<T>(Failure why) implements Look<T> {
    }

    /// All instances that a description fits, those that are gone included.
    List<Instance> describe(Caller caller, Consumer<DescribeInstancesRequest.Builder> which) {
        DescribeInstancesRequest request = DescribeInstancesRequest.builder().applyMutation(which)
                .overrideConfiguration(call(caller).onBehalf()).build();
        return instances(ec2().describeInstancesPaginator(request).reservations().stream());
    }

    private List<Instance> instances(Stream<Reservation> reservations) {
        return reservations.flatMap(Ec2Instance::of)
                .map(instance -> door.as().isPresent() ? instance.ofMember() : instance).toList();
    }

    /// One page of them.
    Page page(Caller caller, Consumer<DescribeInstancesRequest.Builder> which) {
        DescribeInstancesResponse page = ec2().describeInstances(DescribeInstancesRequest.builder()
                .applyMutation(which).overrideConfiguration(call(caller).onBehalf()).build());
        return new Page(instances(page.reservations().stream()),
                Optional.ofNullable(page.nextToken()).orElse(""));
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

    /// Takes looks side by side. The failure of one is the failure of all.
    static <T> Look<List<T>> together(List<Supplier<Look<T>>> looks) {
        List<T> seen = new ArrayList<>();
        for (Look<T> look : SideBySide.each(looks, Supplier::get)) {
            switch (look) {
                case Seen<T>(T what) -> seen.add(what);
                case Failed<T>(Failure why) -> {
                    return new Failed<>(why);
                }
            }
        }
        return new Seen<>(seen);
    }

    AwsCall call(Caller caller) {
        return door.call(caller, clock);
    }

    Ec2Client ec2() {
        return door.client();
    }

    private String region() {
        return ec2().serviceClientConfiguration().region().id();
    }
}
