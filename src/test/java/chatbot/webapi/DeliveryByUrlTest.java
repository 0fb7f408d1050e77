package chatbot.webapi;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;

import chatbot.aws.HandClock;
import chatbot.claim.Recipient;
import chatbot.language.Words;
import chatbot.webapi.Delivery.Delivered;
import chatbot.webapi.Delivery.Delivered.Impossible;
import chatbot.webapi.Delivery.Delivered.Later;
import chatbot.wording.Reply;
import chatbot.wording.Reply.Audience;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a `response_url` answers, and which URLs are none.
@QuarkusTest
class DeliveryByUrlTest {

    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final SlackStub slack = SlackStub.start();
    private final HandClock clock = new HandClock();
    private final Instant asked = clock.instant();

    @AfterEach
    void stop() {
        slack.close();
    }

    private Delivery delivery() {
        return new SlackDelivery(new SlackOrigins(slack.origin(), slack.origin()),
                WebApiSettings.WITHOUT_TOKEN,
                new SlackWire(new SlackOrigins(slack.origin(), slack.origin())), new ObjectMapper(),
                clock);
    }

    private static Recipient in(String url) {
        return new Recipient("C0OPS", "U0ALICE", true, url);
    }

    private Delivered tell(String url) {
        return delivery().deliver(new Reply(Audience.EVERYBODY, List.of(Words.of("It is back.")),
                List.of()), in(url), asked, 0);
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void followsNoRedirect(int status) {
        slack.on("/elsewhere", 200, "ok");
        slack.on(SlackStub.HOOK, aResponse().withStatus(status)
                .withHeader("Location", slack.origin() + "/elsewhere"));

        assertThat(tell(slack.responseUrl()))
                .isEqualTo(new Impossible("HTTP " + status));
        assertThat(slack.calls()).containsExactly(SlackStub.HOOK);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            404 | {"ok":false,"error":"expired_url"} | expired_url
            404 | used_url                           | used_url
            410 | no_service                         | no_service
            403 | action_prohibited                  | action_prohibited
            400 | <html>                             | HTTP 400
            404 | ''                                 | HTTP 404
            404 | {"error":{"a":1}}                  | HTTP 404
            404 | {"error":"xoxb-1-secret"}          | HTTP 404
            """)
    void saysInSlacksWordsWhyNot(int status, String body, String why) {
        slack.on(SlackStub.HOOK, status, body);

        assertThat(tell(slack.responseUrl())).isEqualTo(new Impossible(why));
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "42, 42", "300, 300", "301, 300", "999999999999999999, 300", "0, 1",
            "-1, 30", "soon, 30", "'', 30", "1.5, 30", "9999999999999999999999, 30",
            "'Sun, 22 Nov 2026 10:00:00 GMT', 30"})
    void waitsAsLongAsSlackWishes(String retryAfter, long seconds) {
        slack.on(SlackStub.HOOK,
                aResponse().withStatus(429).withHeader("Retry-After", retryAfter));

        assertThat(tell(slack.responseUrl())).isEqualTo(new Later(Duration.ofSeconds(seconds)));
        assertThat(slack.calls()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 504})
    void triesAgainWhenSlackStumbles(int status) {
        slack.on(SlackStub.HOOK, status, "");

        assertThat(tell(slack.responseUrl())).isEqualTo(new Later(PAUSE));
        assertThat(slack.calls()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "x", "http://", "http://127.0.0.1",
            "https://127.0.0.1:{port}/",
            "http://localhost:{port}/", "http://127.0.0.1:1{port}/", "http://127.0.0.1.:{port}/",
            "http://u@127.0.0.1:{port}/", "http://@127.0.0.1:{port}/",
            "http://127.0.0.1:{port}@evil.example/", "//127.0.0.1:{port}/",
            "ftp://127.0.0.1:{port}/",
            "http://127.0.0.1:{port}\\@evil.example/", "http:127.0.0.1:{port}/",
            " http://127.0.0.1:{port}/",
            "http://127.0.0.1:{port}/\n", "http://[::1]:{port}/",
            "http://[::ffff:127.0.0.1]:{port}/"})
    void postsToNobodyButSlack(String url) {
        String spelt = url.replace("{port}", Integer.toString(slack.port()));

        assertThat(tell(spelt)).isEqualTo(new Impossible("there is no response_url"));
        assertThat(delivery().canReach(in(spelt))).isFalse();
        assertThat(delivery().lastChance(in(spelt), asked)).isEqualTo(asked);
        assertThat(slack.calls()).isEmpty();
    }
}
