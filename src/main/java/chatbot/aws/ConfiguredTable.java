package chatbot.aws;

import chatbot.setting.Setting;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// The table that the settings name, if they name one. Its client is made once, while Lambda
/// initialises the function.
@Startup
@Singleton
public final class ConfiguredTable {

    private static final String NAME = "[A-Za-z0-9_.-]{3,255}";
    private static final Pattern TABLE = Pattern.compile(
            "(arn:aws[a-z-]*:dynamodb:[a-z0-9-]+:\\d{12}:table/)?" + NAME);

    private final Optional<Table> table;

    /// AWS is asked for only where there is a table: elsewhere there may be no region.
    @Inject
    ConfiguredTable(TableConfig config, Instance<AwsConnection> aws, Clock clock) {
        this(config, aws::get, clock);
    }

    /// By the settings; throws when one can't be a table.
    public ConfiguredTable(TableConfig config, Supplier<AwsConnection> aws, Clock clock) {
        this.table = name(config)
                .map(name -> new Table(aws.get().connect(DynamoDbClient.builder()).build(), name,
                        clock));
    }

    /// The table; empty if everything is to live in this process.
    public Optional<Table> table() {
        return table;
    }

    static Optional<String> name(TableConfig config) {
        return Setting.CHATBOT_TABLE.checked(config.table(), TABLE,
                ", which can't be a table; it is"
                        + " the name or the ARN of one in DynamoDB, for example chatbot.");
    }
}
