package chatbot.followup;

import chatbot.aws.AwsConnection;
import chatbot.aws.Caller;
import chatbot.claim.Imagined;
import chatbot.setting.Primer;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.profile.UnlessBuildProfile;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import software.amazon.awssdk.services.sfn.SfnClient;

/// Makes ready what has a restart followed up: seals a token, reads an answer that Step Functions might
/// have given, and opens a connection to it; no execution is started, as whatever is sent is a
/// [chatbot.aws] knock.
@Singleton
@UnlessBuildProfile(anyOf = {"dev", "test"})
final class StepFunctionsPrimer implements Primer {

    private static final String ANSWER = """
            {"executionArn": "arn:aws:states:us-east-1:123456789012:execution:x:y", "startDate": 0}
            """;

    private final FollowUpConfig config;
    private final AwsConnection aws;
    private final Tokens tokens;
    private final ObjectMapper json;
    private final Clock clock;

    StepFunctionsPrimer(FollowUpConfig config, AwsConnection aws, Tokens tokens, ObjectMapper json,
            Clock clock) {
        this.config = config;
        this.aws = aws;
        this.tokens = tokens;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public void prime(boolean forSnapshot) {
        FollowUpsChoice.workflow(config).ifPresent(arn -> {
            try (SfnClient workflows = aws.knocking(SfnClient.builder(), ANSWER, !forSnapshot)
                    .build()) {
                Caller nobody = Caller.nobody(clock);
                new StepFunctionsFollowUps(workflows, arn, tokens, json, clock)
                        .start(List.of(Imagined.restart(nobody, clock)), nobody);
            }
        });
    }
}
