package chatbot.aws;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/// What the function knows of AWS. The rest (`AWS_ENDPOINT_URL`, credentials) the AWS SDK reads
/// itself.
@ConfigMapping(prefix = "aws")
public interface AwsConfig {

    /// `AWS_REGION`: the function's own region, which Lambda sets. Its table and its workflow are
    /// there, and instances, of which `CHATBOT_REGIONS` may name more regions.
    Optional<String> region();
}
