package chatbot.webapi;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;

import chatbot.aws.HandClock;
import chatbot.claim.Recipient;
import chatbot.language.Words;
import chatbot.webapi.Delivery.Delivered;
import chatbot.webapi.Delivery.Delivered.Done;
import chatbot.webapi.Delivery.Delivered.Impossible;
import chatbot.webapi.Delivery.Delivered.Later;
import chatbot.wording.Reply;
import chatbot.wording.Reply.Audience;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.http.Fault;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

/// Connections that break, and what is said of them.
@QuarkusTest
@Timeout(9)
class DeliveryFaultsTest {

    private static final Later LATER = new Later(Duration.ofSeconds(10));
    private static final Reply REPLY = new Reply(Audience.EVERYBODY,
            List.of(Words.of("It is back.")), List.of());

    private static final PatternFormatter WHOLE = new PatternFormatter("%s%e");

    private final SlackStub slack = SlackStub.start();
    private final HandClock clock = new HandClock();
    private final List<String> log = new CopyOnWriteArrayList<>();
    private final Handler ear = new Handler() {
        @Override
        public void publish(LogRecord record) {
            log.add(WHOLE.format(record));
        }

        @Override
        public void flush() {
            // nothing is kept back
        }

        @Override
        public void close() {
            // nothing is open
        }
    };

    @BeforeEach
    void listen() {
        Logger.getLogger("").addHandler(ear);
    }

    @AfterEach
    void nothingSecretIsSaid() {
        Logger.getLogger("").removeHandler(ear);
        slack.close();
        assertThat(log).noneMatch(line -> line.contains("commands/T1") || line.contains("xoxb"));
    }

    private Delivered tell(URI origin, String url) {
        Delivery delivery = new SlackDelivery(new SlackOrigins(origin, origin),
                WebApiSettings.withToken("xoxb-1-secret"),
                new SlackWire(new SlackOrigins(origin, origin)), new ObjectMapper(), clock);
        return delivery.deliver(REPLY, new Recipient("C0OPS", "U0ALICE", true, url),
                clock.instant(), 0);
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "MALFORMED_RESPONSE_CHUNK")
    void triesAgainWhenAConnectionIsCut(Fault fault) {
        slack.on(SlackStub.HOOK, aResponse().withFault(fault));
        slack.on(SlackStub.MESSAGE, aResponse().withFault(fault));

        assertThat(tell(slack.origin(), slack.responseUrl())).isEqualTo(LATER);
        assertThat(tell(slack.origin(), "")).isEqualTo(LATER);
        assertThat(slack.requests()).hasSize(2);
        assertThat(log).anyMatch(line -> line.startsWith("Slack wasn't reached: "));
    }

    /// After a 200, Slack has it; the Web API alone may mean the opposite.
    @Test
    void takesNoNonsenseForSlacksAnswer() {
        slack.on(SlackStub.HOOK, aResponse().withFault(Fault.MALFORMED_RESPONSE_CHUNK));
        slack.on(SlackStub.MESSAGE, aResponse().withFault(Fault.MALFORMED_RESPONSE_CHUNK));

        assertThat(tell(slack.origin(), slack.responseUrl())).isEqualTo(LATER);
        assertThat(tell(slack.origin(), "")).isEqualTo(new Impossible("HTTP 200"));
    }

    @Test
    void takesNoWebPageForSlacksAnswer() {
        slack.on(SlackStub.HOOK, 200, " <!DOCTYPE html><html><body>Sign in</body></html>");

        assertThat(tell(slack.origin(), slack.responseUrl())).isEqualTo(LATER);
    }

    @Test
    void triesAgainWhenNobodyAnswersTheCall() {
        URI origin = slack.origin();
        slack.close();

        assertThat(tell(origin, origin + SlackStub.HOOK)).isEqualTo(LATER);
    }

    @Test
    void waitsFiveSecondsForAnAnswer() {
        slack.on(SlackStub.HOOK, aResponse().withStatus(200).withFixedDelay(8000));

        assertThat(tell(slack.origin(), slack.responseUrl())).isEqualTo(LATER);
    }

    @Test
    void waitsFiveSecondsForTheWholeAnswer() {
        slack.on(SlackStub.HOOK, aResponse().withStatus(200).withBody("o".repeat(1000))
                .withChunkedDribbleDelay(100, 20_000));

        assertThat(tell(slack.origin(), slack.responseUrl())).isEqualTo(LATER);
    }

    @Test
    void waitsTwoSecondsForAConnection() throws IOException {
        InetAddress localhost = InetAddress.ofLiteral("127.0.0.1");
        List<Socket> crowd = new ArrayList<>();
        try (ServerSocket busy = new ServerSocket(0, 1, localhost)) {
            crowd.add(new Socket(localhost, busy.getLocalPort()));
            crowd.add(new Socket(localhost, busy.getLocalPort()));
            URI origin = URI.create("http://127.0.0.1:" + busy.getLocalPort());

            assertThat(tell(origin, origin + SlackStub.HOOK)).isEqualTo(LATER);
        } finally {
            for (Socket socket : crowd) {
                socket.close();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void worksOnAnyThreadThatMayWait(boolean virtual) {
        slack.on(SlackStub.HOOK, 200, "ok");
        CompletableFuture<Delivered> delivered = new CompletableFuture<>();
        Thread.Builder thread = virtual ? Thread.ofVirtual() : Thread.ofPlatform();
        thread.start(() -> delivered.complete(tell(slack.origin(), slack.responseUrl())));

        assertThat(delivered.join()).isEqualTo(new Done(1));
    }

    @Test
    void keepsNoConnection() {
        slack.on(SlackStub.HOOK, 200, "ok");

        tell(slack.origin(), slack.responseUrl());
        assertThat(slack.requests().getFirst().getHeader("Connection"))
                .isEqualToIgnoringCase("close");
    }
}
