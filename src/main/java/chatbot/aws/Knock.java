package chatbot.aws;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpFullRequest;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.SdkHttpResponse;

/// Opens a connection to a service without asking it anything: whatever a client wants to send, only
/// `GET /ping` is sent to the same host, which AWS's services answer without a signature, and the client
/// gets an answer that was written before, with the request id that [AwsAnswers] wants.
///
/// @param http   what sends, and keeps the connection for those that ask
/// @param answer what the client takes for the service's answer
/// @param kept   whether the connection may be kept
record Knock(SdkHttpClient http, String answer, boolean kept) implements SdkHttpClient {

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        SdkHttpFullRequest.Builder ping = SdkHttpFullRequest.builder().method(SdkHttpMethod.GET)
                .uri(ping(request.httpRequest()));
        if (!kept) {
            ping.putHeader("Connection", "close");
        }
        return new Ping(http.prepareRequest(
                HttpExecuteRequest.builder().request(ping.build()).build()), answer);
    }

    private record Ping(ExecutableHttpRequest sent, String answer)
            implements
                ExecutableHttpRequest {

        @Override
        public HttpExecuteResponse call() throws IOException {
            try (InputStream body = sent.call().responseBody()
                    .orElseGet(AbortableInputStream::createEmpty)) {
                body.transferTo(OutputStream.nullOutputStream());
            }
            InputStream said = new ByteArrayInputStream(answer.getBytes(StandardCharsets.UTF_8));
            return HttpExecuteResponse.builder()
                    .response(SdkHttpResponse.builder().statusCode(200)
                            .putHeader("x-amzn-RequestId", "knock").build())
                    .responseBody(AbortableInputStream.create(said)).build();
        }

        @Override
        public void abort() {
            sent.abort();
        }
    }

    private static URI ping(SdkHttpRequest request) {
        return URI.create(request.protocol() + "://" + request.host() + ":" + request.port()
                + "/ping");
    }

    @Override
    public void close() {
        // what sends is others' too
    }
}
