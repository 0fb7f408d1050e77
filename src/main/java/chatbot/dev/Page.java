package chatbot.dev;

import chatbot.dev.page.PageServer.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// The page's files.
final class Page {

    private static final Map<String, String> TYPES = Map.of("html", "text/html; charset=utf-8",
            "css", "text/css; charset=utf-8", "js", "text/javascript; charset=utf-8", "svg",
            "image/svg+xml");

    private Page() {
    }

    /// The file of that name; status 404 if there is none.
    ///
    /// Read anew each time, so that it can be changed while dev mode runs.
    static Response file(String name) throws IOException {
        String contentType = TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "");
        try (InputStream file = Page.class.getResourceAsStream(name)) {
            return file == null
                    ? Response.of(404)
                    : new Response(200, contentType,
                            new String(file.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
