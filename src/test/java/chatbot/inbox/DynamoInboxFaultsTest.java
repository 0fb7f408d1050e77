package chatbot.inbox;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import chatbot.aws.Caller;
import chatbot.aws.DynamoStub;
import chatbot.aws.Failure;
import chatbot.aws.HandClock;
import chatbot.inbox.Inbox.Taking;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What an inbox makes of a DynamoDB that isn't well.
class DynamoInboxFaultsTest {

    private static final String UNMET = "{\"__type\":\"ConditionalCheckFailedException\"}";

    private final WireMockServer dynamo = DynamoStub.start();
    private final HandClock clock = new HandClock();

    @AfterEach
    void stop() {
        dynamo.stop();
    }

    private Inbox inbox() {
        return new DynamoInbox(DynamoStub.table(dynamo, "chatbot", clock));
    }

    private Taking take() {
        return inbox().take("a", new Caller("U0ALICE", "request-1",
                clock.instant().plusSeconds(5)));
    }

    @Test
    void saysThatNobodyKnowsWhenTheTableIsNotToBeHad() {
        dynamo.stubFor(post("/").willReturn(answer(400,
                "{\"__type\":\"ResourceNotFoundException\"}")));

        assertThat(take()).isEqualTo(
                new Taking.Failed(new Failure.Faulty("ResourceNotFoundException")));
        assertThat(inbox().answer("a", new Caller("U0ALICE", "r",
                clock.instant().plusSeconds(5)))).isEmpty();
    }

    /// DynamoDB did it, and its answer got lost: whoever asks again must know that it was itself.
    @Test
    void knowsItsOwnMarkAgainWhenTheFirstAnswerGotLost() throws Exception {
        dynamo.stubFor(post("/").inScenario("lost").whenScenarioStateIs(Scenario.STARTED)
                .willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER))
                .willSetStateTo("done"));
        dynamo.stubFor(post("/").inScenario("lost").whenScenarioStateIs("done")
                .willReturn(answer(400, UNMET)));

        assertThat(take()).isEqualTo(new Taking.Repeated()); // somebody else's

        List<LoggedRequest> requests = dynamo.findAll(
                postRequestedFor(urlEqualTo("/")));
        JsonNode first = new ObjectMapper().readTree(requests.getFirst().getBodyAsString());
        JsonNode second = new ObjectMapper().readTree(requests.getLast().getBodyAsString());
        assertThat(requests).hasSize(2);
        assertThat(second).isEqualTo(first);
        assertThat(first.at("/ConditionExpression").asText()).contains("#taker = :taker");
    }

    @Test
    void takesItsOwnMarkForTheFirst() {
        dynamo.stubFor(post("/").willReturn(aResponse().withStatus(200)
                .withHeader("x-amzn-RequestId", "R1")
                .withTransformers("response-template")
                .withBody("{\"Attributes\":{\"id\":{\"S\":\"message#a\"},\"taker\":{\"S\":"
                        + "\"{{jsonPath request.body '$.Item.taker.S'}}\"}}}")));

        assertThat(take()).isEqualTo(new Taking.First());
    }

    private static ResponseDefinitionBuilder answer(
            int status, String body) {
        return aResponse().withStatus(status).withHeader("x-amzn-RequestId", "R1")
                .withBody(body);
    }
}
