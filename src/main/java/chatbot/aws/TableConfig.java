package chatbot.aws;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/// Where the function keeps what all of its processes have to know.
@ConfigMapping(prefix = "chatbot")
public interface TableConfig {

    /// `CHATBOT_TABLE`: name or ARN of a DynamoDB table with the key `id`. Without it claims live
    /// in the process: two processes of the function may restart the same instance at once, and
    /// what was done is forgotten with the process.
    Optional<String> table();
}
