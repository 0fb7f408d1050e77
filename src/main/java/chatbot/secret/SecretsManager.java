package chatbot.secret;

import chatbot.aws.AwsCall;
import chatbot.aws.AwsFailure;
import chatbot.aws.Caller;
import chatbot.aws.Failure;
import chatbot.setting.Setting;
import chatbot.setting.WrongSetting;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.GetSecretValueRequest;

/// One secret in Secrets Manager (Secrets Manager API: GetSecretValue): the text of its current
/// version. Of a former one nothing is believed: while two are valid, the text lists both.
record SecretsManager(SecretsManagerClient client, Setting by, String arn, Clock clock)
        implements
            Kept.Source {

    private static final String ACTION = "secretsmanager:GetSecretValue";

    /// What came of reading it.
    sealed interface Read {

        /// It is this.
        record Known(Given given) implements Read {
        }

        /// It couldn't be read, or is nothing to use.
        ///
        /// @param why without the secret
        record Unknown(WrongSetting why) implements Read {
        }
    }

    @Override
    public Read read(Caller caller) {
        AwsCall call = new AwsCall(caller, clock);
        GetSecretValueRequest request = GetSecretValueRequest.builder().secretId(arn)
                .overrideConfiguration(call.onBehalf()).build();
        try {
            return read(Optional.ofNullable(
                    call.repeatably(() -> client.getSecretValue(request)).secretString()));
        } catch (SdkException | TimeoutException error) {
            return unknown("can't be read. " + why(new AwsFailure(error, ACTION, arn,
                    client.serviceClientConfiguration().region().id()).why()));
        }
    }

    private Read read(Optional<String> secret) {
        String text = secret.map(String::strip).orElse("");
        if (secret.isEmpty()) {
            return unknown("holds bytes. Put the secret there as text.");
        }
        if (text.isEmpty()) {
            return unknown("is empty. Put the secret there.");
        }
        return text.startsWith("{")
                ? unknown("holds JSON. Put the secret there by itself, as plain text.")
                : new Read.Known(new Given(by, Optional.of(text)));
    }

    private Read unknown(String why) {
        return new Read.Unknown(by.wrong("leads to " + arn + ", which " + why));
    }

    private static String why(Failure failure) {
        return switch (failure) {
            case Failure.NotPermitted _ -> "Allow " + ACTION + " on it to the function's role, and"
                    + " kms:Decrypt on its key if that is one of your own.";
            case Failure.Faulty(String code) when code.equals("ResourceNotFoundException") ->
                "There is none, or it has no value. Give the ARN that Secrets Manager shows.";
            case Failure.Faulty(String code) -> "Secrets Manager says " + code + ".";
            case Failure.Throttled _ -> "There were too many calls; it is tried again.";
            default -> "Secrets Manager didn't answer as it should ("
                    + failure.getClass().getSimpleName() + "); it is tried again.";
        };
    }
}
