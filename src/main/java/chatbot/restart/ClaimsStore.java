package chatbot.restart;

import chatbot.aws.AwsConnection;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// Where claims live: in the table that the settings name, else in this process. The table's client
/// is made once, while Lambda initialises the function.
final class ClaimsStore {

    private static final String NAME = "[A-Za-z0-9_.-]{3,255}";
    private static final Pattern TABLE = Pattern.compile(
            "(arn:aws[a-z-]*:dynamodb:[a-z0-9-]+:\\d{12}:table/)?" + NAME);

    /// AWS is asked for only where there is a table: elsewhere there may be no region.
    @Startup
    @Produces
    @Singleton
    Claims claims(ClaimsConfig config, Instance<AwsConnection> aws, Clock clock) {
        return claims(config, aws::get, clock);
    }

    static Claims claims(ClaimsConfig config, Supplier<AwsConnection> aws, Clock clock) {
        Optional<String> table = config.table().map(String::strip)
                .filter(Predicate.not(String::isEmpty));
        return table.<Claims>map(name -> claims(checked(name), aws.get(), clock))
                .orElseGet(() -> new InMemoryClaims(clock));
    }

    private static Claims claims(String table, AwsConnection aws, Clock clock) {
        return new DynamoClaims(aws.connect(DynamoDbClient.builder()).build(), table, clock);
    }

    private static String checked(String table) {
        if (!TABLE.matcher(table).matches()) {
            throw new IllegalArgumentException("CHATBOT_TABLE is \"" + table
                    + "\", which can't be a table; it is the name or the ARN of one in DynamoDB, "
                    + "for example chatbot.");
        }
        return table;
    }
}
