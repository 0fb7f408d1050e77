package chatbot.claim;

import chatbot.aws.AwsConnection;
import chatbot.aws.Caller;
import chatbot.aws.ConfiguredTable;
import chatbot.aws.Table;
import chatbot.setting.Primer;
import io.quarkus.arc.profile.UnlessBuildProfile;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// Makes ready what claims a machine in DynamoDB: reads, writes and notes an imagined claim, and opens a
/// connection to DynamoDB, which isn't asked: whatever is sent is a [chatbot.aws] knock.
@Singleton
@UnlessBuildProfile(anyOf = {"dev", "test"})
final class DynamoPrimer implements Primer {

    /// Nothing is there, and each write is done.
    private static final String ANSWER = "{}";

    private final ConfiguredTable configured;
    private final AwsConnection aws;
    private final Clock clock;

    DynamoPrimer(ConfiguredTable configured, AwsConnection aws, Clock clock) {
        this.configured = configured;
        this.aws = aws;
        this.clock = clock;
    }

    @Override
    public void prime(boolean forSnapshot) {
        configured.table().ifPresent(table -> {
            try (DynamoDbClient dynamo = aws
                    .knocking(DynamoDbClient.builder(), ANSWER, !forSnapshot).build()) {
                claim(new DynamoClaims(new Table(dynamo, table.name(), clock)));
            }
        });
    }

    private void claim(Claims claims) {
        Caller nobody = Caller.nobody(clock);
        Change change = Imagined.restart(nobody, clock);
        claims.claim(List.of(change), Terms.shown(clock.instant()), nobody);
        claims.note(change, Progress.BEGUN, Duration.ZERO, nobody);
    }
}
