package chatbot.witness;

import chatbot.aws.AwsConnection;
import chatbot.aws.Caller;
import chatbot.aws.Failure;
import chatbot.change.Witness;
import chatbot.setting.Setting;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.sns.SnsClient;

/// The audit topic of the settings, if they name one: nothing of a request decides where it is.
@Startup
@Singleton
final class AuditTopic implements Witness {

    /// No FIFO topic, whose names end with `.fifo`: who is told of what may come in any order.
    private static final Pattern ARN = Pattern.compile(
            "arn:aws[a-z-]*:sns:(?<region>[a-z0-9-]+):\\d{12}:[A-Za-z0-9_-]{1,256}");

    private final Optional<SnsTopic> topic;

    /// AWS and JSON are asked for only where there is a topic.
    @Inject
    AuditTopic(AuditTopicConfig config, Instance<AwsConnection> aws, Instance<ObjectMapper> json,
            Clock clock) {
        this(config, aws::get, json::get, clock);
    }

    /// By the settings; throws when one can't be a topic. The client is made once, while Lambda
    /// initialises the function.
    AuditTopic(AuditTopicConfig config, Supplier<AwsConnection> aws, Supplier<ObjectMapper> json,
            Clock clock) {
        this.topic = arn(config)
                .map(arn -> new SnsTopic(
                        aws.get().connect(SnsClient.builder(), region(arn)).build(), arn,
                        json.get(), clock));
    }

    static Optional<String> arn(AuditTopicConfig config) {
        return Setting.text(config.auditTopicArn());
    }

    static String region(String arn) {
        Matcher topic = ARN.matcher(arn);
        if (!topic.matches() || !AwsConnection.isRegion(topic.group("region"))) {
            throw Setting.CHATBOT_AUDIT_TOPIC_ARN
                    .wrong("is \"" + arn + "\"; it takes the ARN of a standard SNS topic, such as"
                            + " arn:aws:sns:us-east-1:123456789012:audit.");
        }
        return topic.group("region");
    }

    @Override
    public Audience audience() {
        return Audience.TOPIC;
    }

    @Override
    public Optional<Failure> tell(Announcement announcement, Caller caller) {
        return topic.flatMap(there -> there.publish(announcement, caller));
    }
}
