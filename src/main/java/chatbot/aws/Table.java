package chatbot.aws;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/// The function's one table of DynamoDB's, which all of its processes share.
///
/// @param name its name or ARN
public record Table(DynamoDbClient dynamo, String name, Clock clock) {

    /// Asks DynamoDB, and once more if the failure may be a passing one: each request of ours may
    /// be sent again.
    ///
    /// @param action IAM action of the call
    /// @param failed what a failure is to the asker
    public <T> T ask(String action, Caller caller, Callable<T> call, Function<Failure, T> failed) {
        AwsCall aws = new AwsCall(caller, clock);
        if (aws.isTooLate()) {
            return failed.apply(new Failure.TooLate());
        }
        try {
            return aws.repeatably(() -> Contention.outlast(call));
        } catch (SdkException | TimeoutException error) {
            return failed.apply(Contention.why(new AwsFailure(error, action, name, region())));
        }
    }

    /// What each request has to carry.
    public AwsRequestOverrideConfiguration onBehalf(Caller caller) {
        return new AwsCall(caller, clock).onBehalf();
    }

    private String region() {
        return dynamo.serviceClientConfiguration().region().id();
    }

    /// What came of a conditional write that answers the item's attributes.
    public static Written write(Supplier<Map<String, AttributeValue>> write) {
        try {
            return new Written(true, write.get());
        } catch (ConditionalCheckFailedException unmet) {
            return new Written(false, unmet.item());
        }
    }

    /// What came of a conditional write.
    ///
    /// @param done whether its condition was met
    /// @param item what DynamoDB answered, if it was asked for that
    public record Written(boolean done, Map<String, AttributeValue> item) {
    }
}
