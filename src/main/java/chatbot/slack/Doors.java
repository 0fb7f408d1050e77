package chatbot.slack;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.quarkus.arc.All;
import jakarta.annotation.Priority;
import jakarta.decorator.Decorator;
import jakarta.decorator.Delegate;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/// Behind the [Gate]: leads a request to its door. Quarkus's own way would be through a server, a router
/// and another thread, for paths that are known to the letter.
@Decorator
@Priority(Interceptor.Priority.APPLICATION + 1)
class Doors implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {

    private static final Logger LOG = Logger.getLogger(Doors.class);

    private final RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> server;
    private final Map<String, Door> doors;
    private final Clock clock;

    @Inject
    Doors(@Delegate RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> server,
            @All List<Door> doors, Clock clock) {
        this.server = server;
        this.doors = doors.stream().collect(Collectors.toMap(Door::path, Function.identity()));
        this.clock = clock;
    }

    @Override
    public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
        HttpEvent request = new HttpEvent(event, clock.instant());
        Door door = doors.get(request.path());
        if (door == null) {
            return server.handleRequest(event, context); // the gate lets none of these pass
        }
        try {
            return door.take(request.body().orElse(new byte[0]), event);
        } catch (RuntimeException | Error unexpected) {
            LOG.errorf(unexpected, "%s failed", request.path());
            return Door.answer(500);
        }
    }
}
