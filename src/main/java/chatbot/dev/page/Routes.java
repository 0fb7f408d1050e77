package chatbot.dev.page;

import chatbot.dev.page.PageServer.Endpoint;
import chatbot.dev.page.PageServer.Files;
import chatbot.dev.page.PageServer.Request;
import chatbot.dev.page.PageServer.Response;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;

/// What answers which request.
final class Routes {

    private static final Pattern FILE = Pattern.compile("GET /([a-z-]+\\.(?:html|css|js|svg))");
    private static final Logger LOG = Logger.getLogger(Routes.class);

    private final Map<String, Endpoint> endpoints = new ConcurrentHashMap<>();
    private volatile Files files = _ -> Response.of(404);

    /// These too, by method and path.
    void add(Map<String, Endpoint> more) {
        endpoints.putAll(more);
    }

    /// Files, where nothing else answers.
    void read(Files from) {
        files = from;
    }

    /// The answer, or the status that says why there is none.
    Response answer(String route, Request request) throws IOException {
        try {
            return endpoints.getOrDefault(route, _ -> file(route)).answer(request);
        } catch (IllegalArgumentException _) {
            return Response.of(400);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Response.of(503);
        } catch (RuntimeException unexpected) {
            LOG.error(route, unexpected);
            return Response.of(500);
        }
    }

    private Response file(String route) throws IOException {
        Matcher name = FILE.matcher(route);
        return name.matches() ? files.file(name.group(1)) : Response.of(404);
    }
}
