package chatbot.ec2;

import chatbot.fleet.StatusCheck;
import chatbot.fleet.StatusCheck.Kind;
import chatbot.fleet.StatusCheck.Result;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ec2.model.EbsStatusDetails;
import software.amazon.awssdk.services.ec2.model.EbsStatusSummary;
import software.amazon.awssdk.services.ec2.model.InstanceStatus;
import software.amazon.awssdk.services.ec2.model.InstanceStatusDetails;
import software.amazon.awssdk.services.ec2.model.InstanceStatusSummary;

/// Reads EC2's status checks of an instance; any of them may be missing, as the one of EBS is on
/// instances that aren't built on Nitro.
final class Ec2StatusChecks {

    private Ec2StatusChecks() {
    }

    static List<StatusCheck> of(InstanceStatus status) {
        return Stream.of(of(Kind.SYSTEM, status.systemStatus()),
                of(Kind.INSTANCE, status.instanceStatus()), ofEbs(status.attachedEbsStatus()))
                .flatMap(Optional::stream).toList();
    }

    private static Optional<StatusCheck> of(Kind kind, @Nullable InstanceStatusSummary check) {
        return Optional.ofNullable(check).flatMap(summary -> of(kind, summary.statusAsString(),
                summary.details().stream().map(InstanceStatusDetails::impairedSince)));
    }

    private static Optional<StatusCheck> ofEbs(@Nullable EbsStatusSummary check) {
        return Optional.ofNullable(check).flatMap(summary -> of(Kind.EBS, summary.statusAsString(),
                summary.details().stream().map(EbsStatusDetails::impairedSince)));
    }

    private static Optional<StatusCheck> of(Kind kind, @Nullable String word,
            Stream<@Nullable Instant> impaired) {
        return word == null
                ? Optional.empty()
                : result(word).map(result -> new StatusCheck(kind, result,
                        impaired.filter(Objects::nonNull).min(Comparator.naturalOrder())));
    }

    private static Optional<Result> result(String word) {
        return switch (word) {
            case "ok" -> Optional.of(Result.OK);
            case "impaired" -> Optional.of(Result.IMPAIRED);
            case "initializing" -> Optional.of(Result.INITIALIZING);
            case "not-applicable" -> Optional.empty();
            default -> Optional.of(Result.INSUFFICIENT_DATA);
        };
    }
}
