package chatbot.lambda;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/// An HTTP API of API Gateway in front of a function: what one of its routes takes becomes an event
/// (payload 2.0), and anything else it answers by itself.
public final class HttpApi implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Set<String> routes;
    private final UnaryOperator<String> function;
    private final Loopback server = Loopback.serving(this::handle);

    private HttpApi(Set<String> routes, UnaryOperator<String> function) {
        this.routes = routes;
        this.function = function;
    }

    /// With routes such as `POST /slack/commands`; an event becomes the function's answer.
    public static HttpApi start(Set<String> routes, UnaryOperator<String> function) {
        return new HttpApi(routes, function);
    }

    /// Its URL, without a path.
    public String origin() {
        return server.origin();
    }

    @Override
    public void close() {
        server.close();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String route = exchange.getRequestMethod() + " "
                    + exchange.getRequestURI().getRawPath();
            byte[] body = exchange.getRequestBody().readAllBytes();
            reply(exchange, routes.contains(route)
                    ? answer(event(exchange, route, body))
                    : message(404, "Not Found"));
        }
    }

    private Response answer(String event) {
        try {
            return Response.parse(function.apply(event));
        } catch (IllegalStateException died) {
            return message(500, "Internal Server Error");
        }
    }

    private static Response message(int status, String text) {
        return new Response(status, Map.of("content-type", "application/json"),
                "{\"message\":\"" + text + "\"}");
    }

    private static String event(HttpExchange exchange, String route, byte[] body)
            throws IOException {
        HttpApiEvent event = HttpApiEvent.of(exchange.getRequestMethod(),
                exchange.getRequestURI().getRawPath());
        for (Map.Entry<String, List<String>> header : exchange.getRequestHeaders().entrySet()) {
            event = event.withHeader(header.getKey(), String.join(",", header.getValue()));
        }
        String type = event.headers().getOrDefault("content-type", "");
        HttpApiEvent whole = type.startsWith("text/") || type.startsWith("application/json")
                ? event.withBody(new String(body, StandardCharsets.UTF_8))
                : event.withBase64Body(body);
        ObjectNode json = (ObjectNode) JSON.readTree(whole.json());
        json.put("routeKey", route).withObject("requestContext").put("routeKey", route);
        return json.toString();
    }

    private static void reply(HttpExchange exchange, Response response) throws IOException {
        Headers headers = exchange.getResponseHeaders();
        response.headers().forEach(headers::set);
        byte[] body = response.body().getBytes(StandardCharsets.UTF_8);
        headers.remove("content-length");
        exchange.sendResponseHeaders(response.statusCode(), body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }
}
