package chatbot.witness;

import chatbot.aws.AwsCall;
import chatbot.aws.AwsFailure;
import chatbot.aws.Caller;
import chatbot.aws.Failure;
import chatbot.change.Witness.Announcement;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.MessageAttributeValue;
import software.amazon.awssdk.services.sns.model.PublishRequest;

/// One topic (AWS: "Publish" of the Amazon SNS API reference). A message that SNS took without our
/// hearing of it comes twice, with the same request in it.
record SnsTopic(SnsClient sns, String arn, ObjectMapper json, Clock clock) {

    /// Publishes it; why not, if that didn't work.
    Optional<Failure> publish(Announcement announcement, Caller caller) {
        AwsCall call = new AwsCall(caller, clock);
        if (call.isTooLate()) {
            return Optional.of(new Failure.TooLate());
        }
        Notice notice = new Notice(announcement, clock.instant());
        PublishRequest request = PublishRequest.builder().topicArn(arn).subject(notice.subject())
                .message(notice.json(json)).messageAttributes(attributes(notice))
                .overrideConfiguration(call.onBehalf()).build();
        try {
            call.repeatably(() -> sns.publish(request));
            return Optional.empty();
        } catch (SdkException | TimeoutException error) {
            return Optional.of(new AwsFailure(error, "sns:Publish", arn, region()).why());
        }
    }

    private String region() {
        return sns.serviceClientConfiguration().region().id();
    }

    private static Map<String, MessageAttributeValue> attributes(Notice notice) {
        return notice.attributes().entrySet().stream().collect(Collectors.toMap(
                Map.Entry::getKey, one -> MessageAttributeValue.builder().dataType("String")
                        .stringValue(one.getValue()).build()));
    }
}
