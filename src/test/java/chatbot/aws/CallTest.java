package chatbot.aws;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

final class CallTest {
    @Test
    void isReadFromARecordedRequest() throws JsonProcessingException {
        assertThat(Call.of(entry("""
                {"headers": {"User-Agent": "aws-sdk-java/2.x slack/U1"}, "method": "POST",
                 "url": "http://127.0.0.1:5000/", "body_encoded": true,
                 "body": "QWN0aW9uPVJlYm9vdEluc3RhbmNlcyZJbnN0YW5jZUlkLjE9aS0xJlRhZz1hJTI2Yg=="}
                """))).hasValueSatisfying(call -> {
            assertThat(call.action()).isEqualTo("RebootInstances");
            assertThat(call.form())
                    .containsEntry("InstanceId.1", "i-1")
                    .containsEntry("Tag", "a&b");
            assertThat(call.headers().get("user-agent")).isEqualTo("aws-sdk-java/2.x slack/U1");
        });
    }

    @Test
    void isNothingThatIsNoCallToEc2() throws JsonProcessingException {
        assertThat(Call.of(entry("""
                {"headers": {}, "method": "POST", "url": "http://127.0.0.1:5000/moto-api/reset",
                 "body": "", "body_encoded": false}
                """))).isEmpty();
    }

    private static JsonNode entry(String line) throws JsonProcessingException {
        return new ObjectMapper().readTree(line);
    }
}
