package chatbot.listen;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import chatbot.aws.Caller;
import chatbot.aws.DynamoStub;
import chatbot.aws.Failure;
import chatbot.aws.HandClock;
import chatbot.listen.Offers.Taking;
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

/// What offers make of a DynamoDB that isn't well.
class DynamoOffersFaultsTest {

    private static final String UNMET = "{\"__type\":\"ConditionalCheckFailedException\"}";

    private final WireMockServer dynamo = DynamoStub.start();
    private final HandClock clock = new HandClock();

    @AfterEach
    void stop() {
        dynamo.stop();
    }

    private Offers offers() {
        return new DynamoOffers(DynamoStub.table(dynamo, "chatbot", clock));
    }

    private Caller caller() {
        return new Caller("U0ALICE", "request-1", clock.instant().plusSeconds(5));
    }

    private Taking take() {
        return offers().take("i-1", caller());
    }

    @Test
    void makesNoOfferWhenNobodyKnowsWhetherThereWasOne() {
        dynamo.stubFor(post("/").willReturn(answer(400,
                "{\"__type\":\"ResourceNotFoundException\"}")));
        Failure failure = new Failure.Faulty("ResourceNotFoundException");

        assertThat(take()).isEqualTo(new Taking.Failed(failure));
        assertThat(offers().release("i-1", caller())).contains(failure);
    }

    @Test
    void makesNoOfferWhenAllAnswersGetLost() {
        dynamo.stubFor(post("/").willReturn(
                aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));

        assertThat(take()).isInstanceOf(Taking.Failed.class);
        assertThat(offers().release("i-1", caller())).isPresent();
    }

    @Test
    void makesNoOfferWhenThereWasOne() {
        dynamo.stubFor(post("/").willReturn(answer(400, UNMET)));

        assertThat(take()).isEqualTo(new Taking.Recent());
    }

    /// DynamoDB wrote it, and its answer got lost: the second request is the same, with a condition
    /// that lets its own item be, so nothing is lost.
    @Test
    void takesItsOwnItemForItsOwnWhenTheFirstAnswerGotLost() throws Exception {
        dynamo.stubFor(post("/").inScenario("lost").whenScenarioStateIs(Scenario.STARTED)
                .willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER))
                .willSetStateTo("done"));
        dynamo.stubFor(post("/").inScenario("lost").whenScenarioStateIs("done")
                .willReturn(answer(200, "{}")));

        assertThat(take()).isEqualTo(new Taking.Taken());

        List<LoggedRequest> requests = dynamo.findAll(postRequestedFor(urlEqualTo("/")));
        JsonNode first = new ObjectMapper().readTree(requests.getFirst().getBodyAsString());
        JsonNode second = new ObjectMapper().readTree(requests.getLast().getBodyAsString());
        assertThat(requests).hasSize(2);
        assertThat(second).isEqualTo(first);
        assertThat(first.at("/ConditionExpression").asText()).contains("#taker = :taker");
        assertThat(first.at("/Item/taker")).isEqualTo(
                first.at("/ExpressionAttributeValues/:taker"));
    }

    @Test
    void namesEachCallDifferently() throws Exception {
        dynamo.stubFor(post("/").willReturn(answer(200, "{}")));
        take();
        take();

        List<LoggedRequest> requests = dynamo.findAll(postRequestedFor(urlEqualTo("/")));
        assertThat(new ObjectMapper().readTree(requests.getFirst().getBodyAsString())
                .at("/Item/taker"))
                .isNotEqualTo(new ObjectMapper().readTree(requests.getLast().getBodyAsString())
                        .at("/Item/taker"));
    }

    private static ResponseDefinitionBuilder answer(int status, String body) {
        return aResponse().withStatus(status).withHeader("x-amzn-RequestId", "R1")
                .withBody(body);
    }
}
