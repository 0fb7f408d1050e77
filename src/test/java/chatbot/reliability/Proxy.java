package chatbot.reliability;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/// What stands between the function and one service, and lets through what it likes.
final class Proxy implements AutoCloseable {

    private static final InetAddress LOOPBACK = InetAddress.ofLiteral("127.0.0.1");

    private final Service service;
    private final Function<WireRequest, WireAnswer> there;
    private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
    private final List<Sent> sent = new CopyOnWriteArrayList<>();
    private final List<Socket> crowd = new ArrayList<>();
    private final AtomicInteger accepted = new AtomicInteger();
    private final int port;
    private ServerSocket door;
    private Trouble trouble = Trouble.NONE;

    /// What goes wrong now.
    ///
    /// @param operation of which requests; empty for all
    /// @param times     how often
    record Trouble(String operation, Fault fault, int times) {

        static final Trouble NONE = new Trouble("", Fault.RESET, 0);

        boolean meets(WireRequest request) {
            return times > 0 && (operation.isEmpty() || operation.equals(request.operation()));
        }
    }

    /// A request that came, and what went wrong with it.
    record Sent(WireRequest request, Optional<Fault> fault) {
    }

    Proxy(Service service, Function<WireRequest, WireAnswer> there) {
        this.service = service;
        this.there = there;
        this.door = open(0);
        this.port = door.getLocalPort();
    }

    Service service() {
        return service;
    }

    int port() {
        return port;
    }

    /// What came so far.
    List<Sent> sent() {
        return List.copyOf(sent);
    }

    /// How many connections were made so far.
    int accepted() {
        return accepted.get();
    }

    synchronized void has(Trouble next) {
        trouble = next;
    }

    /// Refuses connections until it is [#up()].
    void down() {
        shut();
        drop();
    }

    /// Takes no connections until it is [#up()], and doesn't refuse them either: Linux leaves those
    /// unanswered for which there is no more room.
    void deaf() {
        down();
        door = bound(port, 1);
        for (int one = 0; one < 3; one++) {
            Socket socket = new Socket();
            crowd.add(socket);
            Thread.ofVirtual().start(() -> connect(socket));
        }
        pause();
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void connect(Socket socket) {
        try {
            socket.connect(new InetSocketAddress(LOOPBACK, port));
        } catch (IOException _) {
            // it isn't to come through
        }
    }

    /// Serves again, at the same port.
    void up() {
        shut();
        drop();
        door = open(port);
    }

    @Override
    public void close() {
        shut();
        drop();
    }

    /// Drops every connection.
    void drop() {
        connections.forEach(Proxy::end);
        crowd.forEach(Proxy::end);
        crowd.clear();
    }

    private static void end(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void shut() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ServerSocket open(int at) {
        ServerSocket open = bound(at, 50);
        Thread.ofVirtual().start(() -> accept(open));
        return open;
    }

    /// A closed one leaves its port when it likes.
    private static ServerSocket bound(int at, int waiting) {
        for (int attempt = 0;; attempt++) {
            try {
                ServerSocket socket = new ServerSocket();
                socket.setReuseAddress(true);
                socket.bind(new InetSocketAddress(LOOPBACK, at), waiting);
                return socket;
            } catch (IOException e) {
                if (attempt == 50) {
                    throw new UncheckedIOException(e);
                }
                pause();
            }
        }
    }

    private void accept(ServerSocket open) {
        try {
            while (true) {
                Socket connection = open.accept();
                connections.add(connection);
                accepted.incrementAndGet();
                Thread.ofVirtual().start(() -> serve(connection));
            }
        } catch (IOException _) {
            // closed
        }
    }

    private void serve(Socket connection) {
        try (connection; InputStream in = new BufferedInputStream(connection.getInputStream())) {
            Optional<WireRequest> request = WireRequest.read(in);
            while (request.isPresent()) {
                serve(new Passage(service, request.get(), connection, in, there));
                request = connection.isClosed() ? Optional.empty() : WireRequest.read(in);
            }
        } catch (IOException _) {
            // the function has gone
        } finally {
            connections.remove(connection);
        }
    }

    private void serve(Passage passage) throws IOException {
        Optional<Fault> fault = next(passage.request());
        sent.add(new Sent(passage.request(), fault));
        if (fault.isPresent()) {
            fault.get().serve(passage);
        } else {
            passage.answer(passage.forward());
        }
    }

    private synchronized Optional<Fault> next(WireRequest request) {
        if (!trouble.meets(request)) {
            return Optional.empty();
        }
        Trouble now = trouble;
        trouble = new Trouble(now.operation, now.fault, now.times - 1);
        return Optional.of(now.fault);
    }
}
