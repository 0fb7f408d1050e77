package chatbot.claim;

import chatbot.aws.AwsConnection;
import chatbot.aws.ConfiguredTable;
import chatbot.aws.Table;
import chatbot.setting.Primer;
import io.quarkus.arc.profile.UnlessBuildProfile;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// Makes ready what claims a machine in DynamoDB: reads, writes and notes an imagined claim, and opens a
/// connection to DynamoDB, which isn't asked: whatever is sent is a [chatbot.aws] knock.
@Singleton
@UnlessBuildProfile(anyOf = {"dev", "test"})
final class DynamoPrimer implements Primer {

    /// Nothing is there, and each write is done.
    private static final String ANSWER = "{}";

    private final Optional<String> table;
    private final AwsConnection aws;
    private final Clock clock;

    @Inject
    DynamoPrimer(ConfiguredTable configured, AwsConnection aws, Clock clock) {
        this(configured.table().map(Table::name), aws, clock);
    }

    DynamoPrimer(Optional<String> table, AwsConnection aws, Clock clock) {
        this.table = table;
        this.aws = aws;
        this.clock = clock;
    }

    @Override
    public void prime(boolean forSnapshot) {
        table.ifPresent(name -> {
            try (DynamoDbClient dynamo = aws
                    .knocking(DynamoDbClient.builder(), ANSWER, !forSnapshot).build()) {
                claim(new DynamoClaims(new Table(dynamo, name, clock)), Imagined.restart(clock));
            }
        });
    }

    private void claim(Claims claims, Imagined imagined) {
        claims.claim(List.of(imagined.change()), Terms.shown(clock.instant()), imagined.caller());
        claims.note(imagined.change(), Progress.BEGUN, Duration.ZERO, imagined.caller());
    }
}
