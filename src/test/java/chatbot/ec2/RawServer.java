package chatbot.ec2;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A server that does with its connections what a proper one never would.
final class RawServer implements AutoCloseable {

    private static final Pattern LENGTH = Pattern.compile("(?i)\r\ncontent-length: *(\\d+)");
    private static final Pattern ACTION = Pattern.compile("Action=(\\w+)");

    private final ServerSocket socket;
    private final Script script;
    private final List<Socket> connections = new CopyOnWriteArrayList<>();
    private final List<String> received = new CopyOnWriteArrayList<>();

    private RawServer(ServerSocket socket, Script script) {
        this.socket = socket;
        this.script = script;
    }

    /// Serves each connection by the script, and closes it at the script's end.
    static RawServer start(Script script) {
        try {
            RawServer server = new RawServer(
                    new ServerSocket(0, 50, InetAddress.ofLiteral("127.0.0.1")), script);
            Thread.ofVirtual().start(server::accept);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI endpoint() {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort());
    }

    /// How often a client connected.
    int connections() {
        return connections.size();
    }

    /// The actions that were received, as far as the scripts read them.
    List<String> received() {
        return received;
    }

    @Override
    public void close() throws IOException {
        socket.close();
        for (Socket connection : connections) {
            connection.close();
        }
    }

    private void accept() {
        try {
            while (true) {
                Socket connection = socket.accept();
                connections.add(connection);
                Thread.ofVirtual().start(() -> serve(connection));
            }
        } catch (IOException _) {
            // closed: the test is over
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            script.serve(new Connection(connection,
                    new BufferedInputStream(connection.getInputStream()), received));
        } catch (IOException _) {
            // the client has gone
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// What a client asks.
    ///
    /// @param head the request line and the headers
    record Request(String head, String form) {
    }

    /// What is done with a connection.
    interface Script {

        void serve(Connection connection) throws IOException, InterruptedException;
    }

    /// A connection of a client's.
    record Connection(Socket socket, InputStream in, List<String> received) {

        /// Reads a request whole.
        void read() throws IOException {
            request();
        }

        /// Reads a request whole, and tells what it says.
        Request request() throws IOException {
            StringBuilder text = new StringBuilder();
            while (text.indexOf("\r\n\r\n") < 0) {
                int next = in.read();
                if (next < 0) {
                    throw new IOException("The client has gone");
                }
                text.append((char) next);
            }
            Matcher length = LENGTH.matcher(text);
            int size = length.find() ? Integer.parseInt(length.group(1)) : 0;
            String form = new String(in.readNBytes(size), StandardCharsets.ISO_8859_1);
            Matcher action = ACTION.matcher(form);
            received.add(action.find() ? action.group(1) : "");
            return new Request(text.toString(), form);
        }

        /// Answers with the status 200.
        void answer(String body) throws IOException {
            answer(body.length(), body);
        }

        /// Answers with the status 200 and a length that may be a lie.
        void answer(int length, String body) throws IOException {
            write("HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\nContent-Length: " + length
                    + "\r\n\r\n" + body);
        }

        void write(String text) throws IOException {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        }

        /// Ends the connection with an RST, not as a server does it that is done.
        void reset() throws IOException {
            socket.setSoLinger(true, 0);
            socket.close();
        }

        /// Waits until the client closes the connection.
        void awaitEnd() throws IOException {
            in.transferTo(OutputStream.nullOutputStream());
        }
    }
}
