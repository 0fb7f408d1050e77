package chatbot.witness;

import static org.assertj.core.api.Assertions.assertThat;

import chatbot.aws.Caller;
import chatbot.aws.Failure;
import chatbot.aws.HandClock;
import chatbot.aws.Moto;
import chatbot.aws.WithMoto;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sns.SnsClient;

/// A topic of moto's in another region than the function's, with a queue that hears what is
/// published there.
@WithMoto
final class SnsTopicIT {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HandClock clock = new HandClock();
    private final Moto moto;
    private final MotoTopics queues;
    private final SnsClient sns;

    SnsTopicIT(Moto moto) {
        this.moto = moto;
        this.queues = new MotoTopics(moto);
        this.sns = queues.sns();
    }

    @BeforeEach
    void forget() {
        moto.reset();
    }

    @Test
    void isHeardByThoseWhoSubscribed() throws Exception {
        String topic = queues.topic("audit");

        assertThat(publish(topic)).isEmpty();

        JsonNode envelope = queues.received("audit").orElseThrow();
        JsonNode notice = JSON.readTree(envelope.path("Message").asText());
        assertThat(envelope.path("TopicArn").asText()).isEqualTo(topic);
        assertThat(envelope.path("Subject").asText())
                .isEqualTo("RebootInstances of 1 instance: accepted");
        assertThat(envelope.at("/MessageAttributes/user/Value").asText()).isEqualTo("U0ALICE");
        assertThat(envelope.at("/MessageAttributes/action/Value").asText())
                .isEqualTo("RebootInstances");
        assertThat(notice).isEqualTo(JSON.readTree(
                new Notice(Announcements.accepted(), clock.instant()).json(JSON)));
        assertThat(queues.received("audit")).isEmpty();
    }

    @Test
    void canBeFilteredByItsAttributes() throws Exception {
        String topic = queues.topic("audit");
        sns.setSubscriptionAttributes(filter -> filter
                .subscriptionArn(sns.listSubscriptionsByTopic(all -> all.topicArn(topic))
                        .subscriptions().getFirst().subscriptionArn())
                .attributeName("FilterPolicy")
                .attributeValue("{\"outcome\":[\"unconfirmed\"]}"));

        publish(topic);
        assertThat(queues.received("audit")).isEmpty();
    }

    @Test
    void isHeardByNobodyElseWhateverSomebodyWrote() throws Exception {
        String topic = queues.topic("audit");
        String mine = queues.topic("mine");

        assertThat(topic(topic).publish(Announcements.of(mine, mine, mine, mine, mine), caller()))
                .isEmpty();
        assertThat(queues.received("mine")).isEmpty();
        assertThat(queues.received("audit")).isPresent();
    }

    @Test
    void saysThatThereIsNoSuchTopic() {
        assertThat(publish("arn:aws:sns:" + MotoTopics.REGION + ":123456789012:nowhere"))
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
}
