package chatbot.dev.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chatbot.dev.page.PageServer.Response;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Who is answered, and where.
class PageServerTest {

    private final AtomicInteger changes = new AtomicInteger();
    private PageServer server;
    private int port;

    @BeforeEach
    void start() throws IOException {
        server = PageServer.start(List.of(0), Map.of(
                "GET /", _ -> new Response(200, "text/html", "<p>hello"),
                "POST /lines", this::change,
                "GET /echo", request -> new Response(200, "text/plain",
                        request.parameter("user") + " " + request.authorization()),
                "POST /wrong", _ -> {
                    throw new IllegalArgumentException("the page's fault");
                }));
        server.serveOthers("/api/", Map.of("POST /api/chat.update", this::change));
        port = server.address().getPort();
    }

    private Response change(PageServer.Request request) {
        changes.addAndGet(request.body().length());
        return Response.of(204);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    /// Sends a request with exactly those headers; HttpClient wouldn't let a Host be forged.
    private List<String> send(String method, String path, String body, String... headers)
            throws IOException {
        try (Socket socket = new Socket(InetAddress.ofLiteral("127.0.0.1"), port)) {
            String request = method + " " + path + " HTTP/1.1\r\nConnection: close\r\n"
                    + String.join("", List.of(headers).stream().map(h -> h + "\r\n").toList())
                            .replace("PORT", Integer.toString(port))
                    + "Content-Length: " + body.length() + "\r\n\r\n" + body;
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new BufferedReader(new InputStreamReader(socket.getInputStream(),
                    StandardCharsets.UTF_8)).lines().toList();
        }
    }

    private int status(String method, String path, String body, String... headers)
            throws IOException {
        return Integer.parseInt(send(method, path, body, headers).getFirst().split(" ")[1]);
    }

    @Test
    void answersThePageWithHeadersThatLockItIn() throws IOException {
        List<String> answer = send("GET", "/", "", "Host: localhost:PORT");

        assertThat(answer.getFirst()).isEqualTo("HTTP/1.1 200 OK");
        assertThat(answer.getLast()).isEqualTo("<p>hello");
        assertThat(answer).contains("Cache-control: no-store", "X-content-type-options: nosniff",
                "Content-security-policy: default-src 'self'; base-uri 'none'; form-action 'none';"
                        + " frame-ancestors 'none'");
    }

    @ParameterizedTest
    @CsvSource({"localhost:PORT, 200", "127.0.0.1:PORT, 200", "localhost, 403",
            "localhost:1, 403", "evil.example, 403", "evil.example:PORT, 403",
            "localhost.evil.example:PORT, 403", "[::1]:PORT, 403"})
    void answersToItsOwnNamesOnly(String host, int status) throws IOException {
        assertThat(status("GET", "/", "", "Host: " + host)).isEqualTo(status);
        assertThat(status("POST", "/lines", "", "Host: " + host, "Origin: http://" + host))
                .isEqualTo(status == 200 ? 204 : status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Origin: http://evil.example", "Origin: null", "Origin: ",
            "Origin: https://localhost:PORT", "Origin: http://localhost:8080",
            "Origin: http://localhost:PORT.evil.example", "Origin: http://127.0.0.1:PORT",
            "Referer: http://localhost:PORT/", "Sec-Fetch-Site: same-origin"})
    void changesNothingForAnotherSite(String header) throws IOException {
        assertThat(status("POST", "/lines", "{}", "Host: localhost:PORT", header)).isEqualTo(403);
        assertThat(changes).hasValue(0);
    }

    @Test
    void changesNothingForARequestWithTwoOrigins() throws IOException {
        assertThat(status("POST", "/lines", "{}", "Host: localhost:PORT",
                "Origin: http://localhost:PORT", "Origin: http://evil.example")).isEqualTo(403);
        assertThat(changes).hasValue(0);
    }

    @Test
    void changesWhatThePageAsksFor() throws IOException {
        assertThat(status("POST", "/lines", "{}", "Host: localhost:PORT",
                "Origin: http://localhost:PORT")).isEqualTo(204);
        assertThat(changes).hasValue(2);
    }

    @ParameterizedTest
    @CsvSource({"'', 204", "Origin: http://localhost:PORT, 204",
            "Origin: http://evil.example, 403", "Origin: null, 403", "Origin: , 403"})
    void takesCallsOfTheWebApiFromTheFunctionAndFromNoOtherSite(String header, int status)
            throws IOException {
        assertThat(status("POST", "/api/chat.update", "{}", "Host: localhost:PORT",
                header.isEmpty() ? "Accept: */*" : header)).isEqualTo(status);
        assertThat(changes).hasValue(status == 204 ? 2 : 0);
    }

    @Test
    void handsOnTheQueryAndTheToken() throws IOException {
        assertThat(send("GET", "/echo?a=b&user=U0%2B1", "", "Host: localhost:PORT",
                "Authorization: Bearer xoxb-1").getLast()).isEqualTo("U0+1 Bearer xoxb-1");
        assertThat(send("GET", "/echo?xuser=1", "", "Host: localhost:PORT").getLast())
                .isEqualTo(" ");
    }

    @ParameterizedTest
    @CsvSource({"GET, /lines, 404", "POST, /, 404", "GET, /../application.properties, 404",
            "GET, /application.properties, 404", "POST, /wrong, 400", "HEAD, /lines, 404"})
    void answersNothingElse(String method, String path, int status) throws IOException {
        assertThat(status(method, path, "", "Host: localhost:PORT",
                "Origin: http://localhost:PORT")).isEqualTo(status);
    }

    @Test
    void refusesABodyThatNoPageWouldSend() throws IOException {
        assertThat(status("POST", "/lines", "x".repeat(64 * 1024 + 1), "Host: localhost:PORT",
                "Origin: http://localhost:PORT")).isEqualTo(413);
        assertThat(changes).hasValue(0);
    }

    @Test
    void takesTheNextPortIfOneIsTakenAndFreesItAtOnce() throws IOException {
        List<Integer> ports = new ArrayList<>(List.of(port));
        try (ServerSocket free = new ServerSocket(0)) {
            ports.add(free.getLocalPort());
        }
        for (int round = 0; round < 3; round++) {
            try (PageServer other = PageServer.start(ports, Map.of())) {
                assertThat(other.address()).hasToString("http://localhost:" + ports.getLast()
                        + "/");
            }
        }
    }

    @Test
    void listensOnLoopbackOnly() throws IOException {
        InetAddress own = InetAddress.getLocalHost();
        if (!own.isLoopbackAddress()) {
            assertThatThrownBy(() -> new Socket(own, port).close())
                    .isInstanceOf(IOException.class);
        }
    }
}
