package chatbot.reliability;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// An answer, as it goes over the wire.
record WireAnswer(int status, Map<String, String> headers, byte[] body) {

    static WireAnswer of(int status, String type, String body) {
        return new WireAnswer(status, Map.of("Content-Type", type),
                body.getBytes(StandardCharsets.UTF_8));
    }

    WireAnswer with(String name, String value) {
        Map<String, String> more = new TreeMap<>(headers);
        more.put(name, value);
        return new WireAnswer(status, more, body);
    }

    /// Sends it, or the first bytes of its body.
    ///
    /// @param length that it says it has
    void send(OutputStream out, int length, int bytes) throws IOException {
        String head = headers.entrySet().stream()
                .map(header -> header.getKey() + ": " + header.getValue() + "\r\n")
                .collect(Collectors.joining());
        out.write(("HTTP/1.1 " + status + " Said\r\n" + head + "Content-Length: " + length
                + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
        out.write(body, 0, bytes);
        out.flush();
    }

    void send(OutputStream out) throws IOException {
        send(out, body.length, body.length);
    }
}
