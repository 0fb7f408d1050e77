package chatbot.policy;

import chatbot.aws.AwsCall;
import chatbot.aws.AwsConnection;
import chatbot.aws.AwsFailure;
import chatbot.aws.Caller;
import chatbot.aws.Failure;
import chatbot.policy.Policies.Standing;
import chatbot.setting.Setting;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.ssm.model.GetParameterRequest;
import software.amazon.awssdk.services.ssm.model.Parameter;

/// A policy in a parameter of Systems Manager's (SSM API: GetParameter).
final class PolicyParameter {

    private static final String PREFIX = "ssm:";
    private static final Pattern NAME = Pattern.compile("/?[A-Za-z0-9_.-]+(?:/[A-Za-z0-9_.-]+)*");
    private static final int LONGEST = 1011;

    private final String name;
    private final Supplier<SsmClient> connect;
    private final Clock clock;
    private @Nullable SsmClient ssm;

    PolicyParameter(String name, Supplier<SsmClient> connect, Clock clock) {
        this.name = name;
        this.connect = connect;
        this.clock = clock;
    }

    /// The parameter that a setting names; empty for one that names none. Throws when that can't be
    /// a parameter's name.
    static Optional<PolicyParameter> of(String setting, Supplier<AwsConnection> aws,
            Clock clock) {
        if (!isNamed(setting)) {
            return Optional.empty();
        }
        String name = setting.substring(PREFIX.length());
        return Optional.of(new PolicyParameter(name,
                () -> aws.get().connect(SsmClient.builder()).build(), clock));
    }

    /// Whether a setting names a parameter. Throws when that can't be a parameter's name.
    static boolean isNamed(String setting) {
        if (!setting.startsWith(PREFIX)) {
            return false;
        }
        String name = setting.substring(PREFIX.length());
        if (name.length() > LONGEST || !NAME.matcher(name).matches()) {
            throw Setting.CHATBOT_POLICY.wrong("is \"" + setting + "\"; after ssm: it takes the"
                    + " name of an SSM parameter, for example ssm:/chatbot/policy.");
        }
        return true;
    }

    /// The policy that is there now.
    Standing read(Caller caller) {
        AwsCall call = new AwsCall(caller, clock);
        if (call.isTooLate()) {
            return new Standing.Unread(name, new Failure.TooLate());
        }
        GetParameterRequest request = GetParameterRequest.builder().name(name)
                .withDecryption(true).overrideConfiguration(call.onBehalf()).build();
        try {
            return Optional.ofNullable(call.repeatably(() -> ssm().getParameter(request))
                    .parameter()).map(Parameter::value).map(this::standing)
                    .orElseGet(() -> new Standing.Unread(name, new Failure.Garbled()));
        } catch (SdkException | TimeoutException error) {
            return new Standing.Unread(name, new AwsFailure(error, "ssm:GetParameter", name,
                    ssm().serviceClientConfiguration().region().id()).why());
        }
    }

    private Standing standing(String yaml) {
        return switch (PolicyReader.read(yaml)) {
            case Reading.Sound(Policy policy) -> new Standing.Known(policy);
            case Reading.Flawed(List<Flaw> flaws) -> new Standing.Flawed(name, flaws);
        };
    }

    /// Made for the first who asks.
    private synchronized SsmClient ssm() {
        SsmClient made = ssm;
        if (made == null) {
            made = connect.get();
            ssm = made;
        }
        return made;
    }
}
