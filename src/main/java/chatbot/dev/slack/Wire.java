package chatbot.dev.slack;

import chatbot.dev.page.PageServer.Endpoint;
import chatbot.dev.page.PageServer.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/// Notes the last requests between Slack and the function, and their answers. What is secret is
/// left out before anything is kept: signatures, tokens, and the part of a `response_url` that
/// nobody can guess.
public final class Wire {

    static final int MOST = 40;

    private static final String MASK = "…";
    private static final Pattern HOOK = Pattern.compile("(hooks(?:/|%2F))[0-9a-f-]{36}");
    private static final Pattern SIGNATURE = Pattern.compile("(v0=)[0-9a-f]+");

    private final Clock clock;
    private final List<String> secrets;
    private final Map<Long, Exchange> exchanges = new LinkedHashMap<>();
    private long last;

    /// Which leaves those secrets out, wherever they stand.
    public Wire(Clock clock, List<String> secrets) {
        this.clock = clock;
        this.secrets = secrets.stream().filter(secret -> !secret.isBlank()).toList();
    }

    /// The last exchanges, in the order in which they began.
    public synchronized List<Exchange> exchanges() {
        return List.copyOf(exchanges.values());
    }

    /// Forgets them all.
    public synchronized void clear() {
        exchanges.clear();
    }

    /// Notes that Slack posted something to the function; answers its number.
    long sent(SignedPost post, Map<String, String> headers) {
        return begun("function", post.path(), headers, post.body(), "POST");
    }

    /// Notes what came back. A status of 0 is that nothing did, as long as anybody waited.
    synchronized void answered(long number, int status, String answer) {
        exchanges.computeIfPresent(number,
                (_, exchange) -> exchange.answered(status, masked(answer), clock.millis()));
    }

    /// Notes what the function asks Slack at that path.
    Endpoint watched(String method, String path, Endpoint endpoint) {
        return request -> {
            Map<String, String> headers = request.authorization().isEmpty()
                    ? Map.of()
                    : Map.of("Authorization", request.authorization());
            String query = request.query().isEmpty() ? "" : "?" + request.query();
            long number = begun("slack", path + query, headers, request.body(), method);
            Response response = endpoint.answer(request);
            answered(number, response.status(), response.body());
            return response;
        };
    }

    private synchronized long begun(String to, String path, Map<String, String> headers,
            String body, String method) {
        Map<String, String> shown = new TreeMap<>(headers);
        shown.replaceAll((_, value) -> masked(value));
        last++;
        exchanges.put(last, new Exchange(last, clock.millis(), to, method, masked(path), shown,
                masked(body), 0, "", 0));
        if (exchanges.size() > MOST) {
            exchanges.remove(exchanges.keySet().iterator().next());
        }
        return last;
    }

    private String masked(String text) {
        String left = text;
        for (String secret : secrets) {
            left = without(left, secret, UnaryOperator.identity());
            left = without(left, secret, one -> URLEncoder.encode(one, StandardCharsets.UTF_8));
        }
        left = HOOK.matcher(left).replaceAll("$1" + MASK);
        return SIGNATURE.matcher(left).replaceAll("$1" + MASK);
    }

    private static String without(String text, String secret, UnaryOperator<String> written) {
        return text.replace(written.apply(secret), MASK);
    }
}
