package chatbot.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ResponseTest {
    @Test
    void decodesABinaryBody() {
        Response response = Response.parse("""
                {"statusCode": 200, "headers": {"Content-Type": "text/plain"},
                 "body": "dGV4dD3ph43lkK8=", "isBase64Encoded": true}
                """);
        assertThat(response.body()).isEqualTo("text=重启");
        assertThat(response.headers().get("content-type")).isEqualTo("text/plain");
    }

    @Test
    void takesANullBodyForAnEmptyOne() {
        assertThat(Response.parse("{\"statusCode\": 401, \"headers\": {}, \"body\": null}").body())
                .isEmpty();
    }
}
