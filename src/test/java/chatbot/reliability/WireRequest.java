package chatbot.reliability;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A request of the function's, as it came over the wire.
///
/// @param headers by their names in lower case
record WireRequest(String method, String path, Map<String, String> headers, String body) {

    private static final Pattern ACTION = Pattern.compile("(?:^|&)Action=(\\w+)");
    private static final String END = "\r\n\r\n";

    /// The next one on a connection; empty when there is none any more.
    static Optional<WireRequest> read(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (!head.toString().endsWith(END)) {
            int next = in.read();
            if (next < 0) {
                return Optional.empty();
            }
            head.append((char) next);
        }
        String[] lines = head.toString().split("\r\n");
        Map<String, String> headers = new LinkedHashMap<>();
        for (int index = 1; index < lines.length; index++) {
            String[] header = lines[index].split(":", 2);
            headers.put(header[0].toLowerCase(Locale.ROOT), header[1].strip());
        }
        int size = Integer.parseInt(headers.getOrDefault("content-length", "0"));
        String[] line = lines[0].split(" ");
        return Optional.of(new WireRequest(line[0], line[1], headers,
                new String(in.readNBytes(size), StandardCharsets.UTF_8)));
    }

    /// What is asked for: AWS's name of the operation, Slack's of the method, or `response_url`.
    String operation() {
        if (headers.containsKey("x-amz-target")) {
            return headers.get("x-amz-target").replaceFirst("^.*\\.", "");
        }
        if (path.startsWith("/api/")) {
            return path.substring("/api/".length()).replaceFirst("\\?.*", "");
        }
        Matcher action = ACTION.matcher(body);
        return action.find() ? action.group(1) : "response_url";
    }
}
