package chatbot.witness;

import chatbot.aws.AwsConnection;
import chatbot.aws.Moto;
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
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.services.sns.SnsClient;

/// Topics of moto's in another region than the function's, with queues that hear what is published
/// there.
record MotoTopics(Moto moto) {

    static final String REGION = "eu-west-1";

    private static final ObjectMapper JSON = new ObjectMapper();

    /// The client as the function makes it.
    SnsClient sns() {
        return new AwsConnection(() -> Optional.of(Moto.REGION))
                .connect(SnsClient.builder(), REGION)
                .credentialsProvider(StaticCredentialsProvider
                        .create(AwsBasicCredentials.create("test", "test")))
                .endpointOverride(moto.endpoint()).build();
    }

    /// Makes a topic and a queue of that name that hears it; answers the topic's ARN.
    String topic(String name) throws Exception {
        String topic = sns().createTopic(topicOf -> topicOf.name(name)).topicArn();
        sqs("CreateQueue", Map.of("QueueName", name));
        sns().subscribe(queue -> queue.topicArn(topic).protocol("sqs")
                .endpoint("arn:aws:sqs:" + REGION + ":123456789012:" + name));
        return topic;
    }

    /// What the queue of that name has heard and nobody has read, if there is anything.
    Optional<JsonNode> received(String queue) throws Exception {
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
