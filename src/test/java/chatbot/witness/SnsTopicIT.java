package chatbot.witness;

import static org.assertj.core.api.Assertions.assertThat;

import chatbot.aws.AwsConnection;
import chatbot.aws.Caller;
import chatbot.aws.Failure;
import chatbot.aws.HandClock;
import chatbot.aws.Moto;
import chatbot.aws.WithMoto;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.services.sns.SnsClient;

/// A topic of moto's in another region than the function's, with a queue that hears what is
/// published there.
@WithMoto
final class SnsTopicIT {

    private static final String REGION = "eu-west-1";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HandClock clock = new HandClock();
    private final Moto moto;
    private final SnsClient sns;

    SnsTopicIT(Moto moto) {
        this.moto = moto;
        this.sns = new AwsConnection(() -> Optional.of("us-east-1"))
                .connect(SnsClient.builder(), REGION)
                .credentialsProvider(StaticCredentialsProvider
                        .create(AwsBasicCredentials.create("test", "test")))
                .endpointOverride(moto.endpoint()).build();
    }

    @BeforeEach
    void forget() {
        moto.reset();
    }

    @Test
    void isHeardByThoseWhoSubscribed() throws Exception {
        String topic = topicWithQueue("audit");

        assertThat(publish(topic)).isEmpty();

        JsonNode envelope = received("audit").orElseThrow();
        JsonNode notice = JSON.readTree(envelope.path("Message").asText());
        assertThat(envelope.path("TopicArn").asText()).isEqualTo(topic);
        assertThat(envelope.path("Subject").asText())
                .isEqualTo("RebootInstances of 1 instance: accepted");
        assertThat(envelope.at("/MessageAttributes/user/Value").asText()).isEqualTo("U0ALICE");
        assertThat(envelope.at("/MessageAttributes/action/Value").asText())
                .isEqualTo("RebootInstances");
        assertThat(notice).isEqualTo(JSON.readTree(
                new Notice(Announcements.accepted(), clock.instant()).json(JSON)));
        assertThat(received("audit")).isEmpty();
    }

    @Test
    void canBeFilteredByItsAttributes() throws Exception {
        String topic = topicWithQueue("audit");
        sns.setSubscriptionAttributes(filter -> filter
                .subscriptionArn(sns.listSubscriptionsByTopic(all -> all.topicArn(topic))
                        .subscriptions().getFirst().subscriptionArn())
                .attributeName("FilterPolicy")
                .attributeValue("{\"outcome\":[\"unconfirmed\"]}"));

        publish(topic);
        assertThat(received("audit")).isEmpty();
    }

    @Test
    void isHeardByNobodyElseWhateverSomebodyWrote() throws Exception {
        String topic = topicWithQueue("audit");
        String mine = topicWithQueue("mine");

        assertThat(topic(topic).publish(Announcements.of(mine, mine, mine, mine, mine), caller()))
                .isEmpty();
        assertThat(received("mine")).isEmpty();
        assertThat(received("audit")).isPresent();
    }

    @Test
    void saysThatThereIsNoSuchTopic() {
        assertThat(publish("arn:aws:sns:" + REGION + ":123456789012:nowhere"))
                .contains(new Failure.Faulty("NotFound"));
    }

    private Optional<Failure> publish(String topic) {
        return topic(topic).publish(Announcements.accepted(), caller());
    }

    private SnsTopic topic(String arn) {
        return new SnsTopic(sns, arn, JSON, clock);
    }

    private Caller caller() {
        return new Caller("U0ALICE", "request-1", clock.instant().plusSeconds(10));
    }

    private String topicWithQueue(String name) throws Exception {
        String topic = sns.createTopic(topicOf -> topicOf.name(name)).topicArn();
        sqs("CreateQueue", Map.of("QueueName", name));
        sns.subscribe(queue -> queue.topicArn(topic).protocol("sqs")
                .endpoint("arn:aws:sqs:" + REGION + ":123456789012:" + name));
        return topic;
    }

    private Optional<JsonNode> received(String queue) throws Exception {
        JsonNode answer = sqs("ReceiveMessage", Map.of("QueueUrl",
                moto.endpoint().resolve("/123456789012/" + queue).toString(),
                "VisibilityTimeout", "600"));
        JsonNode first = answer.path("Messages").path(0);
        return first.isMissingNode()
                ? Optional.empty()
                : Optional.of(JSON.readTree(first.path("Body").asText()));
    }

    /// SQS without its SDK, which nothing else needs (AWS: "Amazon SQS API using AWS JSON protocol").
    private JsonNode sqs(String action, Map<String, String> parameters)
            throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newBuilder().proxy(HttpClient.Builder.NO_PROXY).build()) {
            URI root = moto.endpoint().resolve("/");
            return JSON.readTree(http.send(HttpRequest.newBuilder(root)
                    .header("Authorization", "AWS4-HMAC-SHA256 Credential=test/20260101/" + REGION
                            + "/sqs/aws4_request, SignedHeaders=host, Signature=0")
                    .header("Content-Type", "application/x-amz-json-1.0")
                    .header("X-Amz-Target", "AmazonSQS." + action)
                    .POST(BodyPublishers.ofString(JSON.writeValueAsString(parameters))).build(),
                    BodyHandlers.ofString()).body());
        }
    }
}
