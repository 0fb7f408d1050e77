package chatbot.aws;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/// What the function knows of AWS. The rest (`AWS_ENDPOINT_URL`, credentials) the AWS SDK reads
/// itself.
@ConfigMapping(prefix = "aws")
public interface AwsConfig {

    /// `AWS_REGION`: the region of the instances. Lambda sets it to the function's own.
    Optional<String> region();
}
