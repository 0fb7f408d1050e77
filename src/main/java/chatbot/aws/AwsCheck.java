package chatbot.aws;

import chatbot.setting.Check;
import io.quarkus.arc.profile.UnlessBuildProfile;
import jakarta.inject.Singleton;
import java.util.List;

/// Looks at where the function is, and its table. Dev mode needs no region, or has its own way to one.
@Singleton
@UnlessBuildProfile(anyOf = {"dev", "test", "moto", "aws"})
final class AwsCheck implements Check {

    private final AwsConfig aws;
    private final TableConfig table;

    AwsCheck(AwsConfig aws, TableConfig table) {
        this.aws = aws;
        this.table = table;
    }

    @Override
    public List<Runnable> readings() {
        return List.of(() -> AwsConnection.region(aws), () -> ConfiguredTable.name(table));
    }
}
