package chatbot.dev;

import chatbot.access.AccessConfig;
import chatbot.dev.page.PageServer;
import chatbot.dev.page.PageServer.Response;
import chatbot.dev.slack.Conversation;
import chatbot.dev.slack.FunctionLine;
import chatbot.dev.slack.Hooks;
import chatbot.dev.slack.SlackStandIn;
import chatbot.dev.slack.WebApi;
import chatbot.dev.slack.Workspace;
import chatbot.fleet.DemoFleet;
import chatbot.fleet.DemoFleetVitals;
import io.quarkus.arc.profile.IfBuildProfile;
import io.quarkus.dev.console.DevConsoleManager;
import io.quarkus.dev.spi.HotReplacementContext;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/// Opens the page with dev mode, says where it is, and closes it before each live reload.
@Startup(Integer.MAX_VALUE) // after everything that a wrong setting keeps from starting
@Singleton
@IfBuildProfile("dev")
final class DevPage {

    private static final Logger LOG = Logger.getLogger("chatbot.dev");

    /// Under which the conversation outlives a live reload, as a text: a class would keep all of
    /// the old function in memory.
    private static final String SAVED = "chatbot.dev.conversation";

    private final FunctionLine function;
    private final Conversation conversation;
    private final PageServer server;

    /// With the function behind Quarkus's mock of Lambda at that port.
    DevPage(AccessConfig config, DemoFleet fleet, DemoFleetVitals vitals, PageServer server,
            Clock clock,
            @ConfigProperty(name = "slack.signing-secret") List<String> secrets,
            @ConfigProperty(name = "slack.bot-token") Optional<String> token,
            @ConfigProperty(name = "quarkus.lambda.mock-event-server.dev-port") int port) {
        Workspace workspace = Workspace.of(config);
        conversation = Optional.ofNullable(DevConsoleManager.<String>getGlobal(SAVED))
                .map(saved -> Conversation.restored(saved, clock))
                .orElseGet(() -> new Conversation(clock));
        function = new FunctionLine(URI.create("http://localhost:" + port),
                secrets.getFirst().strip(), clock);
        SlackStandIn slack = new SlackStandIn(function, new Hooks(server, conversation, clock),
                conversation, clock);
        Page page = new Page(workspace, () -> FleetView.of(fleet, vitals), slack, conversation,
                clock);
        this.server = server;
        server.serve(page.endpoints(_ -> reload()));
        server.serveOthers(WebApi.PATH,
                new WebApi(workspace, conversation, token.orElse("").strip()).endpoints());
        LOG.infof("Try it: %s", server.address());
    }

    void stop(@Observes ShutdownEvent stopping) {
        server.close();
        function.close();
        DevConsoleManager.setGlobal(SAVED, conversation.saved());
    }

    /// Brings changed code into the running function, which would otherwise happen while it has
    /// a command in hand. If there is any, the restart closes the page before the answer is out.
    private static Response reload() {
        HotReplacementContext changes = DevConsoleManager.getHotReplacementContext();
        try {
            changes.doScan(true);
        } catch (Exception failed) {
            throw new IllegalStateException("Quarkus can't look for changes", failed);
        }
        return Response.of(changes.getDeploymentProblem() == null ? 204 : 409);
    }
}
