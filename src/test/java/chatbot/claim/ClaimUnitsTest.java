package chatbot.claim;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static org.assertj.core.api.Assertions.assertThat;

import chatbot.aws.Caller;
import chatbot.aws.DynamoStub;
import chatbot.fleet.Action;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Whether [ClaimUnits] counts what [DynamoClaims] asks for.
final class ClaimUnitsTest {

    private static final Clock CLOCK = Clock.systemUTC();
    private static final WireMockServer DYNAMO = DynamoStub.start();

    private final Change change = ClaimsContract.restart(
            new Asked(Action.RESTART, "request-a", "U0ALICE", CLOCK.instant(), "it hangs"), "web");
    private final Caller caller = new Caller("U0ALICE", "request-a",
            CLOCK.instant().plusSeconds(10));
    private final Claims claims = new DynamoClaims(DynamoStub.table(DYNAMO, "claims", CLOCK));

    @BeforeEach
    void answerEverything() {
        DYNAMO.resetAll();
        DYNAMO.stubFor(post("/").willReturn(aResponse().withStatus(200)
                .withHeader("x-amzn-RequestId", "7KGS0")
                .withBody("{\"Responses\":{},\"UnprocessedKeys\":{}}")));
    }

    @AfterAll
    static void stop() {
        DYNAMO.stop();
    }

    @Test
    void readsAndWritesSoManyItemsToClaim() throws Exception {
        claims.claim(List.of(change), Terms.shown(CLOCK.instant()), caller);

        assertThat(asked()).containsExactly("BatchGetItem", "TransactWriteItems");
        assertThat(body(0).at("/RequestItems/claims/Keys")).hasSize(ClaimUnits.ITEMS);
        assertThat(body(0).at("/RequestItems/claims/ConsistentRead").asBoolean()).isTrue();
        assertThat(body(1).at("/TransactItems")).hasSize(ClaimUnits.ITEMS)
                .allSatisfy(item -> assertThat(item.toString().length()).isLessThan(1024));
    }

    @Test
    void readsAndWritesOnceForEachLook() {
        claims.hold(change, caller);
        assertThat(asked()).containsExactly("GetItem", "UpdateItem");
    }

    @Test
    void writesTwiceAtTheEnd() {
        claims.end(change, "back", caller);
        assertThat(asked()).containsExactly("UpdateItem", "UpdateItem");
    }

    private static List<LoggedRequest> requests() {
        return DYNAMO.findAll(anyRequestedFor(anyUrl()));
    }

    private static List<String> asked() {
        return requests().stream().map(request -> request.getHeader("X-Amz-Target"))
                .map(target -> target.substring(target.indexOf('.') + 1)).toList();
    }

    private static JsonNode body(int place) throws Exception {
        return new ObjectMapper().readTree(requests().get(place).getBodyAsString());
    }
}
