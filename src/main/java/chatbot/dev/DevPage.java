package chatbot.dev;

import chatbot.access.AccessConfig;
import chatbot.dev.OpenConsole.Setting;
import chatbot.dev.page.PageServer;
import chatbot.dev.page.PageServer.Response;
import chatbot.dev.slack.Conversation;
import chatbot.dev.slack.FunctionLine;
import chatbot.dev.slack.Workspace;
import io.quarkus.arc.profile.IfBuildProfile;
import io.quarkus.dev.console.DevConsoleManager;
import io.quarkus.dev.spi.HotReplacementContext;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/// Opens the page with dev mode, says where it is, and closes it before each live reload.
@Startup(Integer.MAX_VALUE) // after everything that a wrong setting keeps from starting
@Singleton
@IfBuildProfile(anyOf = {"dev", "moto", "aws"})
final class DevPage {

    private static final Logger LOG = Logger.getLogger("chatbot.dev");

    /// Under which the conversation outlives a live reload, as a text: a class would keep all of
    /// the old function in memory.
    private static final String SAVED = "chatbot.dev.conversation";

    private final PageServer server;
    private final OpenConsole console;

    /// With the function behind Quarkus's mock of Lambda at that port.
    ///
    /// @param notice   what one has to know of the profile's machines
    /// @param patience longer than Slack's where the function is looked at in a debugger
    DevPage(AccessConfig config, FleetSource fleet, PageServer server, Clock clock,
            @ConfigProperty(name = "slack.signing-secret") List<String> secrets,
            @ConfigProperty(name = "slack.bot-token") Optional<String> token,
            @ConfigProperty(name = "dev.notice") Optional<String> notice,
            @ConfigProperty(name = "dev.patience") Optional<Duration> patience,
            @ConfigProperty(name = "quarkus.lambda.mock-event-server.dev-port") int port) {
        this.server = server;
        Setting setting = new Setting(ConfigUtils.getProfiles().getFirst(), Workspace.of(config),
                fleet, URI.create("http://localhost:" + port), secrets.getFirst().strip(),
                token.orElse("").strip(), patience.orElse(FunctionLine.SLACKS_PATIENCE), clock);
        console = new OpenConsole(server, setting,
                Optional.ofNullable(DevConsoleManager.<String>getGlobal(SAVED))
                        .map(saved -> Conversation.restored(saved, clock))
                        .orElseGet(() -> new Conversation(clock)),
                _ -> reload());
        LOG.infof("Try it: %s%s", server.address(), notice.map("\n"::concat).orElse(""));
    }

    void stop(@Observes ShutdownEvent stopping) {
        server.close();
        console.close();
        DevConsoleManager.setGlobal(SAVED, console.saved());
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
