package chatbot.dev;

import chatbot.dev.page.PageServer;
import chatbot.dev.page.PageServer.Endpoint;
import chatbot.dev.slack.Backstage;
import chatbot.dev.slack.Conversation;
import chatbot.dev.slack.FunctionLine;
import chatbot.dev.slack.Hooks;
import chatbot.dev.slack.SlackStandIn;
import chatbot.dev.slack.WebApi;
import chatbot.dev.slack.Wire;
import chatbot.dev.slack.Workspace;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/// The console while it is open: all that is behind the page, put together.
final class OpenConsole implements AutoCloseable {

    private final Conversation conversation;
    private final FunctionLine function;
    private final LogLines log;

    /// What the console is for.
    ///
    /// @param profile  of Quarkus: `dev`, `moto` or `aws`
    /// @param function its origin
    /// @param secret   by which it knows Slack
    /// @param token    by which Slack knows it
    /// @param patience for how long Slack waits for its answer
    record Setting(String profile, Workspace workspace, FleetSource fleet, URI function,
            String secret, String token, Duration patience, Clock clock) {
    }

    /// Opens it on that server, with what was said before.
    ///
    /// @param reload brings changes of the code into the running function
    OpenConsole(PageServer server, Setting setting, Conversation conversation, Endpoint reload) {
        this.conversation = conversation;
        Backstage backstage = Backstage.of(setting.clock, new Wire(setting.clock,
                List.of(setting.secret, setting.token, Workspace.TOKEN)));
        function = new FunctionLine(setting.function, setting.secret, setting.patience, backstage);
        log = LogLines.kept();
        Stage stage = new Stage(setting.profile, setting.workspace, conversation, setting.fleet,
                new Switches(setting.fleet.faults(), backstage.mishaps()), log, backstage);
        SlackStandIn slack = new SlackStandIn(function,
                new Hooks(server, conversation, backstage), conversation, backstage);
        server.serveFiles("page.html", Page::file);
        server.serve(new Console(stage, slack).endpoints(reload));
        server.stream("GET /updates", stage);
        server.serveOthers(WebApi.PATH, new WebApi(setting.workspace, conversation, setting.token,
                backstage.wire()).endpoints());
    }

    /// All that was said, as a text.
    String saved() {
        return conversation.saved();
    }

    @Override
    public void close() {
        function.close();
        log.close();
    }
}
