package chatbot.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import chatbot.aws.AwsConnection;
import chatbot.aws.ConfiguredTable;
import chatbot.aws.HandClock;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Where claims live, by the setting `CHATBOT_TABLE`.
class ClaimsStoreTest {

    @ParameterizedTest
    @ValueSource(strings = {"chatbot", "a.b", " chatbot ", "Chat_bot-1",
            "arn:aws:dynamodb:us-east-1:123456789012:table/chatbot",
            "arn:aws-cn:dynamodb:cn-north-1:123456789012:table/chatbot"})
    void keepsThemInTheTable(String table) {
        assertThat(claims(Optional.of(table))).isInstanceOf(DynamoClaims.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ab", "chat bot", "chatbot/index", "table/chatbot",
            "arn:aws:dynamodb:us-east-1:123456789012:table/",
            "arn:aws:s3:us-east-1:123456789012:table/chatbot"})
    void saysThatItCannotBeATable(String table) {
        assertThatIllegalArgumentException().isThrownBy(() -> claims(Optional.of(table)))
                .withMessageStartingWith("CHATBOT_TABLE is \"" + table + "\"");
    }

    @Test
    void keepsThemInTheProcessWithoutATableAndAsksForNothingOfAws() {
        assertThat(inProcess(Optional.empty())).isInstanceOf(InMemoryClaims.class);
        assertThat(inProcess(Optional.of(""))).isInstanceOf(InMemoryClaims.class);
        assertThat(inProcess(Optional.of(" "))).isInstanceOf(InMemoryClaims.class);
    }

    private static Claims claims(Optional<String> table) {
        return claims(new ConfiguredTable(() -> table,
                () -> new AwsConnection(() -> Optional.of("us-east-1")), new HandClock()));
    }

    private static Claims inProcess(Optional<String> table) {
        return claims(new ConfiguredTable(() -> table, () -> {
            throw new AssertionError("AWS is asked for");
        }, new HandClock()));
    }

    private static Claims claims(ConfiguredTable table) {
        return new ClaimsStore(table, new HandClock()).claims();
    }
}
