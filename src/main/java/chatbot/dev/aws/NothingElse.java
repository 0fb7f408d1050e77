package chatbot.dev.aws;

import chatbot.aws.TableConfig;
import chatbot.setting.Check;
import chatbot.setting.Setting;
import io.quarkus.arc.profile.IfBuildProfile;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Takes no setting by which dev mode would write somewhere in your account, while it is to change
/// nothing there.
@Singleton
@IfBuildProfile("aws")
final class NothingElse implements Check {

    private final boolean changes;
    private final Optional<String> table;
    private final Optional<String> topic;

    NothingElse(@ConfigProperty(name = RehearsedFleet.SETTING, defaultValue = "false") //
    boolean changes, TableConfig table,
            @ConfigProperty(name = "chatbot.audit-topic-arn") Optional<String> topic) {
        this.changes = changes;
        this.table = table.table();
        this.topic = topic;
    }

    @Override
    public List<Runnable> readings() {
        return List.of(() -> refuse(Setting.CHATBOT_TABLE, table),
                () -> refuse(Setting.CHATBOT_AUDIT_TOPIC_ARN, topic));
    }

    private void refuse(Setting setting, Optional<String> value) {
        if (!changes && Setting.text(value).isPresent()) {
            throw setting.wrong("is set, and dev mode would write there. Unset it, or let dev mode"
                    + " act with -D" + RehearsedFleet.SETTING + "=true.");
        }
    }
}
