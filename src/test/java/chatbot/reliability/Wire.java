package chatbot.reliability;

import chatbot.lambda.Loopback;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A server on loopback between a function and what it calls: hands each call on, and can hold one
/// for as long as somebody takes to kill the function.
final class Wire implements AutoCloseable {

    private final Loopback server = Loopback.serving(this::handle);
    private final Upstream upstream;
    private final List<Hold> holds = new CopyOnWriteArrayList<>();

    /// What is called.
    interface Upstream {
        Answer take(Call call) throws IOException;
    }

    /// When a call is held.
    enum Moment {
        /// It hasn't been handed on, and never is.
        BEFORE,
        /// It was done; its answer is never given.
        AFTER,
        /// Its answer was given just now; the caller goes on.
        ANSWERED
    }

    /// A call, whole.
    record Call(String method, String uri, Map<String, String> headers, byte[] bytes) {

        private static final Pattern ACTION = Pattern.compile("(?:^|&)Action=([A-Za-z]+)");

        /// What is to be done, as AWS calls it; elsewhere the path.
        String operation() {
            String target = headers.getOrDefault("x-amz-target", "");
            if (!target.isEmpty()) {
                return target.substring(target.indexOf('.') + 1);
            }
            Matcher action = ACTION.matcher(uri.equals("/") ? body() : "");
            return action.find() ? action.group(1) : uri;
        }

        String body() {
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    /// What is answered.
    record Answer(int status, Map<String, String> headers, byte[] body) {

        /// As AWS answers.
        static Answer json(String json) {
            return new Answer(200, Map.of("Content-Type", "application/x-amz-json-1.1",
                    "x-amzn-RequestId", UUID.randomUUID().toString()),
                    json.getBytes(StandardCharsets.UTF_8));
        }
    }

    /// A call that is held once it comes.
    ///
    /// @param reached  when it has come there
    /// @param released when its caller is no more
    record Hold(Predicate<Call> which, Moment moment, CompletableFuture<Void> reached,
            CountDownLatch released) {
    }

    private Wire(Upstream upstream) {
        this.upstream = upstream;
    }

    static Wire to(Upstream upstream) {
        return new Wire(upstream);
    }

    String origin() {
        return server.origin();
    }

    /// Holds the next call of that kind.
    Hold hold(Predicate<Call> which, Moment moment) {
        Hold hold = new Hold(which, moment, new CompletableFuture<>(), new CountDownLatch(1));
        holds.add(hold);
        return hold;
    }

    /// Lets a call go, or no longer waits for it.
    void release(Hold hold) {
        holds.remove(hold);
        hold.released.countDown();
    }

    @Override
    public void close() {
        server.close();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            exchange.getRequestHeaders()
                    .forEach((name, values) -> headers.put(name, String.join(",", values)));
            Call call = new Call(exchange.getRequestMethod(), exchange.getRequestURI().toString(),
                    headers, exchange.getRequestBody().readAllBytes());
            Optional<Hold> hold = holds.stream().filter(one -> one.which.test(call))
                    .filter(holds::remove).findFirst();
            if (isOver(hold, Moment.BEFORE)) {
                return;
            }
            Answer answer = upstream.take(call);
            if (isOver(hold, Moment.AFTER)) {
                return;
            }
            answer.headers.forEach(exchange.getResponseHeaders()::set);
            exchange.sendResponseHeaders(answer.status,
                    answer.body.length == 0 ? -1 : answer.body.length);
            exchange.getResponseBody().write(answer.body);
            exchange.getResponseBody().close();
            hold.ifPresent(one -> one.reached.complete(null));
        }
    }

    /// Waits there, if it is to, until the caller is no more.
    private static boolean isOver(Optional<Hold> hold, Moment moment) {
        if (hold.filter(one -> one.moment == moment).isEmpty()) {
            return false;
        }
        hold.get().reached.complete(null);
        try {
            hold.get().released.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt(); // closed
        }
        return true;
    }
}
