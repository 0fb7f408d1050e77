package chatbot.dev;

import chatbot.dev.page.PageServer;
import chatbot.webapi.SlackOrigins;
import io.quarkus.arc.profile.IfBuildProfile;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Map;

/// Opens the page's port before anything asks where Slack is: in dev mode that is the page.
@IfBuildProfile(anyOf = {"dev", "moto", "aws"})
final class DevServer {

    @Produces
    @Singleton
    PageServer server() throws IOException {
        return PageServer.start(PageServer.PORTS, Map.of());
    }

    void close(@Disposes PageServer server) {
        server.close();
    }

    @Produces
    @Singleton
    SlackOrigins origins(PageServer server) {
        return new SlackOrigins(server.origin(), server.origin());
    }
}
