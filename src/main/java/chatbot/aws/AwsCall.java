package chatbot.aws;

import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;

/// A call of AWS on somebody's behalf, who waits for it until a deadline.
///
/// @param as the credentials of another account's role; empty for the function's own
public record AwsCall(Caller caller, Clock clock, Optional<AwsCredentialsProvider> as) {

    /// In the function's own account.
    public AwsCall(Caller caller, Clock clock) {
        this(caller, clock, Optional.empty());
    }

    /// Puts the person and the request at the end of the user-agent, which CloudTrail records.
    public AwsRequestOverrideConfiguration onBehalf() {
        AwsRequestOverrideConfiguration.Builder request = AwsRequestOverrideConfiguration.builder()
                .addApiName(api -> api.name("slack-user").version(caller.user()))
                .addApiName(api -> api.name("request").version(caller.request()));
        as.ifPresent(request::credentialsProvider);
        return request.build();
    }

    /// Whether the deadline has passed.
    public boolean isTooLate() {
        return caller.left(clock).isZero();
    }

    /// The result of a call that may be sent twice: it is repeated once where that may help.
    ///
    /// @throws SdkException     as [#within] does
    /// @throws TimeoutException when the deadline comes first
    public <T> T repeatably(Callable<T> call) throws TimeoutException {
        try {
            return within(call);
        } catch (SdkException error) {
            if (!AwsFailure.isPassing(error) || isTooLate()) {
                throw error;
            }
            return within(call);
        }
    }

    /// The call's result, if it comes by the caller's deadline. The SDK's own time-outs don't hold
    /// for name look-ups or for answers that trickle in; a virtual thread can be left at any of
    /// them, and closes its connection when it is.
    ///
    /// @throws SdkException     as the SDK throws it, or around whatever else was thrown
    /// @throws TimeoutException when the deadline comes first
    public <T> T within(Callable<T> call) throws TimeoutException {
        FutureTask<T> task = new FutureTask<>(call);
        long left = caller.left(clock).toMillis();
        Thread.ofVirtual().name("aws").start(task);
        try {
            return task.get(left, TimeUnit.MILLISECONDS);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof SdkException known
                    ? known
                    : SdkClientException.create("The AWS SDK failed", failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw SdkClientException.create("The function is being stopped", stopped);
        } finally {
            task.cancel(true);
        }
    }
}
