package chatbot.slack;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.util.Map;

/// Where the requests to one path are answered, once the [Gate] let them pass.
public interface Door {

    /// The path, spelled exactly so.
    String path();

    /// What is answered.
    ///
    /// @param body  the bytes that were signed
    /// @param event what they came in
    APIGatewayV2HTTPResponse take(byte[] body, APIGatewayV2HTTPEvent event);

    /// An answer of nothing but a status.
    static APIGatewayV2HTTPResponse answer(int status) {
        return APIGatewayV2HTTPResponse.builder().withStatusCode(status).build();
    }

    /// An answer in JSON.
    static APIGatewayV2HTTPResponse answer(int status, String json) {
        return APIGatewayV2HTTPResponse.builder().withStatusCode(status)
                .withHeaders(Map.of("Content-Type", "application/json;charset=UTF-8"))
                .withBody(json).build();
    }
}
