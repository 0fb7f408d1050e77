package chatbot.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
final class RuntimeApiTest {
    private final RuntimeApi api = RuntimeApi.start();
    private final HttpClient http = HttpClient.newHttpClient();

    @AfterEach
    void stop() {
        http.close();
        api.close();
    }

    @Test
    void keepsTheFunctionWaitingUntilThereIsAnEvent() {
        CompletableFuture<HttpResponse<String>> next = http.sendAsync(next(),
                BodyHandlers.ofString());
        api.firstPoll().join();
        assertThat(next).isNotDone();

        CompletableFuture<String> answer = api.invoke("{\"n\":1}");
        assertThat(next.join().body()).isEqualTo("{\"n\":1}");
        assertThat(next.join().headers().map()).containsKeys("lambda-runtime-aws-request-id",
                "lambda-runtime-deadline-ms", "lambda-runtime-invoked-function-arn",
                "lambda-runtime-trace-id");
        assertThat(answer).isNotDone();
    }

    @Test
    void handsEachAnswerToTheOneWhoAsked() throws IOException, InterruptedException {
        CompletableFuture<String> first = api.invoke("1");
        CompletableFuture<String> second = api.invoke("2");
        String firstId = takeEvent();
        String secondId = takeEvent();

        assertThat(post("invocation/" + secondId + "/response", "two")).isEqualTo(202);
        assertThat(post("invocation/" + firstId + "/response", "one")).isEqualTo(202);
        assertThat(first.join()).isEqualTo("one");
        assertThat(second.join()).isEqualTo("two");
        assertThat(post("invocation/" + firstId + "/response", "again")).isEqualTo(400);
    }

    @Test
    void passesOnAnErrorInAnEvent() throws IOException, InterruptedException {
        CompletableFuture<String> answer = api.invoke("1");
        post("invocation/" + takeEvent() + "/error", "{\"errorMessage\":\"no\"}");
        assertThatThrownBy(answer::join).hasMessageContaining("\"no\"");
    }

    @Test
    void passesOnAnErrorAtTheStart() throws IOException, InterruptedException {
        assertThat(post("init/error", "{\"errorMessage\":\"no\"}")).isEqualTo(202);
        assertThatThrownBy(api.firstPoll()::join).hasMessageContaining("\"no\"");
    }

    private String takeEvent() throws IOException, InterruptedException {
        return http.send(next(), BodyHandlers.discarding()).headers()
                .firstValue("Lambda-Runtime-Aws-Request-Id").orElseThrow();
    }

    private HttpRequest next() {
        return HttpRequest.newBuilder(uri("invocation/next")).build();
    }

    private int post(String path, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(uri(path)).POST(BodyPublishers.ofString(body))
                .build();
        return http.send(request, BodyHandlers.discarding()).statusCode();
    }

    private URI uri(String path) {
        return URI.create("http://" + api.address() + "/2018-06-01/runtime/" + path);
    }
}
