package chatbot.dev.page;

import com.sun.net.httpserver.HttpExchange;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Who may ask the page's server. A name that leads here is another site's unless it is one of ours
/// (DNS rebinding), and what changes something has to come from the page (CSRF), or from no
/// browser.
final class Admission {

    private final List<String> hosts;
    private final Set<String> forOthers = ConcurrentHashMap.newKeySet();

    /// To the server at that port of loopback.
    Admission(int port) {
        this.hosts = List.of("localhost:" + port, "127.0.0.1:" + port);
    }

    /// Lets programs in to all paths that begin so.
    void letIn(String under) {
        forOthers.add(under);
    }

    /// Whether the page asks, or a program that may.
    boolean admits(HttpExchange exchange) {
        Optional<String> host = only(exchange, "Host").filter(hosts::contains);
        boolean read = exchange.getRequestMethod().equals("GET");
        String path = exchange.getRequestURI().getPath();
        boolean other = forOthers.stream().anyMatch(path::startsWith)
                && !exchange.getRequestHeaders().containsKey("Origin");
        return host.isPresent() && (read || other
                || only(exchange, "Origin").equals(host.map(own -> "http://" + own)));
    }

    /// The header; empty if it is missing or repeated.
    static Optional<String> only(HttpExchange exchange, String header) {
        List<String> values = exchange.getRequestHeaders().getOrDefault(header, List.of());
        return values.size() == 1 ? Optional.of(values.getFirst()) : Optional.empty();
    }
}
