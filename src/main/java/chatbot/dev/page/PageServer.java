package chatbot.dev.page;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/// A small HTTP server for a page and nobody else: it listens on loopback, and answers no other
/// web site that is open in the same browser.
public final class PageServer implements AutoCloseable {

    /// Ports to try one after the other; after them, any that is free. After a live reload the page
    /// is found where it was.
    public static final List<Integer> PORTS = List.of(8090, 8091, 8092, 8093, 8094, 8095, 0);

    private static final int LARGEST_BODY = 64 * 1024;

    private final HttpServer server;
    private final Routes routes = new Routes();
    private final Map<String, Feed> feeds = new ConcurrentHashMap<>();
    private final Admission admission;

    /// Answers a request.
    @FunctionalInterface
    public interface Endpoint {

        /// The answer to that request; an [IllegalArgumentException] is the page's fault.
        Response answer(Request request) throws IOException, InterruptedException;
    }

    /// What an endpoint sees of a request.
    ///
    /// @param query         the part of the URL after the question mark; empty if there is none
    /// @param authorization the header; empty if it is missing or repeated
    public record Request(String body, String query, String authorization) {

        /// A parameter of the query; empty if it is missing.
        public String parameter(String name) {
            return Stream.of(query.split("&", -1)).filter(part -> part.startsWith(name + "="))
                    .map(part -> URLDecoder.decode(part.substring(name.length() + 1),
                            StandardCharsets.UTF_8))
                    .findFirst().orElse("");
        }
    }

    /// An answer.
    public record Response(int status, String contentType, String body) {

        /// No more than a status.
        public static Response of(int status) {
            return new Response(status, "text/plain", "");
        }
    }

    /// Reads the page's files.
    @FunctionalInterface
    public interface Files {

        /// The file of that name, which is one of lower-case letters; status 404 if there is none.
        Response file(String name) throws IOException;
    }

    private PageServer(HttpServer server) {
        this.server = server;
        this.admission = new Admission(server.getAddress().getPort());
    }

    /// Starts on the first of the ports that is free.
    ///
    /// @param endpoints by method and path, for example `GET /`
    public static PageServer start(List<Integer> ports, Map<String, Endpoint> endpoints)
            throws IOException {
        PageServer page = new PageServer(bound(ports));
        page.serve(endpoints);
        page.server.createContext("/", page::handle);
        page.server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        page.server.start();
        return page;
    }

    /// Answers these requests of the page's too.
    public void serve(Map<String, Endpoint> more) {
        routes.add(more);
    }

    /// Answers requests for files, and `/` with the first.
    public void serveFiles(String first, Files read) {
        routes.read(read);
        serve(Map.of("GET /", _ -> read.file(first)));
    }

    /// Answers this request by telling what the feed has, for as long as the page is open.
    public void stream(String route, Feed feed) {
        feeds.put(route, feed);
    }

    /// Answers these requests of programs', which no browser sends: each wants a token, or has an
    /// address that nobody can guess.
    ///
    /// @param under what the path of each begins with
    public void serveOthers(String under, Map<String, Endpoint> more) {
        admission.letIn(under);
        serve(more);
    }

    private static HttpServer bound(List<Integer> ports) throws IOException {
        InetAddress loopback = InetAddress.ofLiteral("127.0.0.1");
        try {
            return HttpServer.create(new InetSocketAddress(loopback, ports.getFirst()), 0);
        } catch (BindException taken) {
            if (ports.size() == 1) {
                throw taken;
            }
            return bound(ports.subList(1, ports.size()));
        }
    }

    /// The page's origin, to which the function posts as to Slack.
    public URI origin() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    /// Where the page is.
    public URI address() {
        return origin().resolve("/");
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Headers headers = exchange.getResponseHeaders();
            headers.set("Content-Security-Policy", "default-src 'self'; base-uri 'none';"
                    + " form-action 'none'; frame-ancestors 'none'");
            headers.set("X-Content-Type-Options", "nosniff");
            headers.set("Referrer-Policy", "no-referrer");
            headers.set("Cache-Control", "no-store");
            boolean own = admission.admits(exchange);
            Feed feed = feeds.get(route(exchange));
            if (own && feed != null) {
                headers.set("Content-Type", "text/event-stream; charset=utf-8");
                exchange.sendResponseHeaders(200, 0);
                Updates.of(feed, request(exchange, "")).send(exchange.getResponseBody());
            } else {
                send(exchange, own ? answer(exchange) : Response.of(403));
            }
        }
    }

    private static void send(HttpExchange exchange, Response response) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", response.contentType());
        byte[] body = response.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(response.status(), body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }

    private static String route(HttpExchange exchange) {
        return exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
    }

    private static Request request(HttpExchange exchange, String body) {
        return new Request(body,
                Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse(""),
                Admission.only(exchange, "Authorization").orElse(""));
    }

    private Response answer(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readNBytes(LARGEST_BODY + 1);
        return body.length > LARGEST_BODY
                ? Response.of(413)
                : routes.answer(route(exchange),
                        request(exchange, new String(body, StandardCharsets.UTF_8)));
    }

    /// Frees the port at once. Requests under way are cut off.
    @Override
    public void close() {
        server.stop(0);
    }
}
