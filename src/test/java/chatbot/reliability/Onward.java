package chatbot.reliability;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Sends a call on, once, as it is.
final class Onward {

    private static final Set<String> OF_THE_WIRE = Set.of("host", "content-length", "connection",
            "expect", "transfer-encoding", "accept-encoding", "date", "server");

    private Onward() {
    }

    /// The answer of whoever is there.
    static Wire.Answer send(Wire.Call call, URI to) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) to.resolve(call.uri()).toURL()
                .openConnection(Proxy.NO_PROXY);
        connection.setRequestMethod(call.method());
        call.headers().forEach((name, value) -> {
            if (isToBeKept(name)) {
                connection.setRequestProperty(name, value);
            }
        });
        if (!call.method().equals("GET")) {
            connection.setDoOutput(true);
            connection.setFixedLengthStreamingMode(call.bytes().length); // else it may send it again
            connection.getOutputStream().write(call.bytes());
        }
        int status = connection.getResponseCode();
        Map<String, String> headers = new TreeMap<>();
        connection.getHeaderFields().forEach((name, values) -> {
            if (name != null && isToBeKept(name)) {
                headers.put(name, values.getFirst());
            }
        });
        try (InputStream body = status < 400
                ? connection.getInputStream()
                : connection.getErrorStream()) {
            return new Wire.Answer(status, headers,
                    body == null ? new byte[0] : body.readAllBytes());
        }
    }

    private static boolean isToBeKept(String header) {
        return !OF_THE_WIRE.contains(header.toLowerCase(Locale.ROOT));
    }
}
