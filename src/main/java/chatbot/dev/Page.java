package chatbot.dev;

import chatbot.dev.page.PageServer.Endpoint;
import chatbot.dev.page.PageServer.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The page's files.
final class Page {

    private static final Map<String, String> TYPES = Map.of("html", "text/html; charset=utf-8",
            "css", "text/css; charset=utf-8", "js", "text/javascript; charset=utf-8", "svg",
            "image/svg+xml");
    private static final List<String> FILES = List.of("page.html", "page.css", "chat.css",
            "fleet.css", "panes.css", "post.css", "tour.css", "page.js", "blocks.js", "buttons.js",
            "choices.js", "completion.js", "composer.js", "confirm.js", "conversation.js",
            "dates.js", "example.js", "fleet.js", "history.js", "json.js", "logpane.js",
            "machine.js",
            "mrkdwn.js", "nodes.js", "post.js", "retry.js", "rows.js", "scrolling.js", "server.js",
            "spans.js",
            "stages.js", "start.js", "story.js", "suggestions.js", "switches.js", "tabs.js",
            "theme.js", "timeline.js", "tour-card.js", "tour-steps.js", "tour.js", "unread.js",
            "wire.js", "words-chat.js", "words-fleet-zh.js", "words-fleet.js", "words-tour.js",
            "words-verbs.js", "words.js", "icon.svg");

    private Page() {
    }

    /// The answers, by method and path.
    static Map<String, Endpoint> endpoints() {
        Map<String, Endpoint> endpoints = new HashMap<>();
        FILES.forEach(name -> endpoints.put("GET /" + name, _ -> file(name)));
        endpoints.put("GET /", endpoints.get("GET /page.html"));
        return endpoints;
    }

    /// Read anew each time, so that it can be changed while dev mode runs.
    private static Response file(String name) throws IOException {
        String contentType = TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "");
        try (InputStream file = Page.class.getResourceAsStream(name)) {
            return file == null
                    ? Response.of(404)
                    : new Response(200, contentType,
                            new String(file.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
