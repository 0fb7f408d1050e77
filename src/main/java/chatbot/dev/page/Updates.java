package chatbot.dev.page;

import chatbot.dev.page.PageServer.Request;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/// Tells one open page what changes, topic by topic (HTML: "Server-sent events").
final class Updates {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long PAUSE = 100; // ms between two looks
    private static final int HEARTBEAT = 50; // looks between two signs of life

    private final Feed feed;
    private final Request request;
    private final Map<String, Object> told = new HashMap<>();

    private Updates(Feed feed, Request request) {
        this.feed = feed;
        this.request = request;
    }

    static Updates of(Feed feed, Request request) {
        return new Updates(feed, request);
    }

    /// Until the page is gone, or the server.
    void send(OutputStream page) throws IOException {
        write(page, "retry: 500\n\n");
        try {
            for (int look = 0;; look++) {
                String time = look % HEARTBEAT == 0 ? event("now", feed.now()) : "";
                String news = time + news();
                if (!news.isEmpty()) {
                    write(page, news);
                }
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private String news() throws IOException {
        StringBuilder news = new StringBuilder();
        for (Map.Entry<String, Object> topic : feed.topics(request).entrySet()) {
            if (!topic.getValue().equals(told.put(topic.getKey(), topic.getValue()))) {
                news.append(event(topic.getKey(), topic.getValue()));
            }
        }
        return news.toString();
    }

    private static String event(String topic, Object value) throws IOException {
        return "event: " + topic + "\ndata: " + JSON.writeValueAsString(value) + "\n\n";
    }

    private static void write(OutputStream page, String text) throws IOException {
        page.write(text.getBytes(StandardCharsets.UTF_8));
        page.flush();
    }
}
