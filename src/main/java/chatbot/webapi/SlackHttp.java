package chatbot.webapi;

import io.quarkus.rest.client.reactive.Url;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.concurrent.CompletionStage;

/// Posts to Slack, as the REST client does it.
@Path("/")
interface SlackHttp {

    /// JSON; without the charset Slack warns of it (Slack: "Using the Slack Web API").
    String JSON = "application/json; charset=utf-8";

    /// To a URL that is secret itself.
    @POST
    @Consumes(JSON)
    CompletionStage<Response> post(@Url URI to, String json);

    /// Asks the Web API.
    @GET
    CompletionStage<Response> get(@Url URI to, @HeaderParam("Authorization") String authorization);

    /// To the Web API.
    @POST
    @Consumes(JSON)
    CompletionStage<Response> post(@Url URI to, @HeaderParam("Authorization") String authorization,
            String json);
}
