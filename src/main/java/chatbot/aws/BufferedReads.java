package chatbot.aws;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.SdkHttpClient;

/// Sends what only asks from a buffer, a millisecond sooner.
///
/// Who tells `HttpURLConnection` a body's length beforehand has it streamed; and before that goes over a
/// connection that was kept, the JDK listens for a whole millisecond whether it was closed, because what
/// was streamed can't be sent again. From a buffer it can: over a broken connection the JDK sends it a
/// second time, unasked. So this is for what may be sent twice, and nothing that changes anything.
///
/// @param http what sends
record BufferedReads(SdkHttpClient http) implements SdkHttpClient {

    private static final String LENGTH = "Content-Length";
    /// How EC2's query protocol names an operation, at the beginning of the body.
    private static final Pattern ACTION = Pattern.compile("Action=Describe.*");
    /// And the JSON protocols, in a header.
    private static final Pattern TARGET = Pattern.compile("\\w+\\.(BatchGetItem|Get\\w+|Query)");

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        return http.prepareRequest(asks(request) ? buffered(request) : request);
    }

    private static boolean asks(HttpExecuteRequest request) {
        return request.httpRequest().firstMatchingHeader("X-Amz-Target")
                .map(target -> TARGET.matcher(target).matches())
                .orElseGet(() -> request.contentStreamProvider()
                        .filter(body -> ACTION.matcher(beginning(body)).matches()).isPresent());
    }

    private static String beginning(ContentStreamProvider body) {
        try (InputStream bytes = body.newStream()) {
            return new String(bytes.readNBytes(32), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HttpExecuteRequest buffered(HttpExecuteRequest request) {
        HttpExecuteRequest.Builder buffered = HttpExecuteRequest.builder()
                .request(request.httpRequest().copy(copy -> copy.removeHeader(LENGTH)));
        request.contentStreamProvider().ifPresent(buffered::contentStreamProvider);
        request.metricCollector().ifPresent(buffered::metricCollector);
        return buffered.build();
    }

    @Override
    public void close() {
        http.close();
    }
}
