package chatbot.reliability;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.util.function.Function;

/// One request on its way.
///
/// @param there where it should go
record Passage(Service service, WireRequest request, Socket socket, InputStream in,
        Function<WireRequest, WireAnswer> there) {

    WireAnswer forward() {
        return there.apply(request);
    }

    void answer(WireAnswer answer) throws IOException {
        answer.send(out());
    }

    OutputStream out() throws IOException {
        return socket.getOutputStream();
    }

    /// Ends the connection with an RST, not as a server does it that is done.
    void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    void close() throws IOException {
        socket.close();
    }

    /// Waits until the function closes the connection.
    void awaitEnd() throws IOException {
        in.transferTo(OutputStream.nullOutputStream());
    }
}
