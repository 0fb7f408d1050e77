package chatbot.lambda;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// HTTP on a free port of 127.0.0.1, on which a test plays somebody; each request has its own thread.
public final class Loopback implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private Loopback(HttpServer server) {
        this.server = server;
    }

    /// Hands over whatever is asked for, by whichever path and method.
    public static Loopback serving(HttpHandler handler) {
        try {
            Loopback loopback = new Loopback(HttpServer
                    .create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0));
            loopback.server.createContext("/", handler);
            loopback.server.setExecutor(loopback.threads);
            loopback.server.start();
            return loopback;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Where it listens.
    public int port() {
        return server.getAddress().getPort();
    }

    /// The same, as a URL without a path.
    public String origin() {
        return "http://127.0.0.1:" + port();
    }

    /// Whoever still waits is left without an answer.
    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
