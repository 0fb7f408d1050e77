package chatbot.aws;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;

/// Calls of moto in AWS's JSON protocol, for what no client of the function's is for.
public record MotoCall(Moto moto) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CREDENTIALS = "AWS4-HMAC-SHA256 Credential=test/20260101/"
            + Moto.REGION + "/%s/aws4_request, SignedHeaders=host, Signature=0";

    /// The answer to an operation, such as `AmazonSSM.CreateDocument` of `ssm`.
    public JsonNode json(String service, String operation, Map<String, Object> request) {
        try (HttpClient http = HttpClient.newBuilder().proxy(HttpClient.Builder.NO_PROXY)
                .build()) {
            HttpResponse<String> response = http.send(HttpRequest.newBuilder(moto.endpoint())
                    .header("Authorization", CREDENTIALS.formatted(service))
                    .header("X-Amz-Target", operation)
                    .header("Content-Type", "application/x-amz-json-1.1")
                    .POST(BodyPublishers.ofString(text(request))).build(), BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new IllegalStateException(operation + ": " + response.body());
            }
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted during " + operation, e);
        }
    }

    /// As JSON.
    public static String text(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
