package chatbot.ec2;

import chatbot.aws.AwsCall;
import chatbot.aws.AwsFailure;
import chatbot.aws.Caller;
import chatbot.aws.Failure;
import chatbot.ec2.Ec2Looks.Failed;
import chatbot.ec2.Ec2Looks.Look;
import chatbot.ec2.Ec2Looks.Seen;
import chatbot.fleet.RoleArn;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.AssumeRoleRequest;
import software.amazon.awssdk.services.sts.model.Credentials;

/// Takes the roles of other accounts (STS API: AssumeRole), each for one person at a time, so that
/// CloudTrail names the person there too.
final class Roles {

    /// The shortest time that STS gives: what is stolen is of use for no longer, and a new one takes
    /// one call.
    static final Duration LASTS = Duration.ofMinutes(15);
    /// Before it ends it isn't used any more.
    static final Duration SPARE = Duration.ofMinutes(5);
    /// So many are kept.
    static final int MOST = 200;

    private static final String ACTION = "sts:AssumeRole";
    private static final String OTHER_THAN_NAMES_TAKE = "[^A-Za-z0-9_+=,.@-]";
    private static final int LONGEST_NAME = 64;

    private final Supplier<StsClient> sts;
    private final String externalId;
    private final Clock clock;
    private final LinkedHashMap<Key, Kept> kept = new LinkedHashMap<>();
    private final Map<Key, FutureTask<Look<AwsCredentialsProvider>>> asked //
            = new ConcurrentHashMap<>();

    /// The client is made when a role is taken first.
    Roles(Supplier<StsClient> sts, String externalId, Clock clock) {
        this.sts = sts;
        this.externalId = externalId;
        this.clock = clock;
    }

    /// The credentials of the role in the caller's name. Whoever wants the same at the same time
    /// waits for one call.
    Look<AwsCredentialsProvider> take(RoleArn role, Caller caller) {
        Key key = new Key(role.text(), caller.user());
        Optional<AwsCredentialsProvider> known = known(key);
        if (known.isPresent()) {
            return new Seen<>(known.get());
        }
        FutureTask<Look<AwsCredentialsProvider>> mine = new FutureTask<>(
                () -> known(key).<Look<AwsCredentialsProvider>>map(Seen::new)
                        .orElseGet(() -> assume(key, role, caller)));
        FutureTask<Look<AwsCredentialsProvider>> first = asked.putIfAbsent(key, mine);
        if (first == null) {
            mine.run();
            asked.remove(key, mine);
        }
        return result(first == null ? mine : first, role, caller);
    }

    private Look<AwsCredentialsProvider> result(FutureTask<Look<AwsCredentialsProvider>> task,
            RoleArn role, Caller caller) {
        try {
            return task.get(caller.left(clock).toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException _) {
            return failed(role, new Failure.OutOfTime());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The function is being stopped", stopped);
        } catch (ExecutionException failed) {
            throw new IllegalStateException("A role couldn't be taken", failed.getCause());
        }
    }

    private Look<AwsCredentialsProvider> assume(Key key, RoleArn role, Caller caller) {
        AwsCall call = new AwsCall(caller, clock);
        if (call.isTooLate()) {
            return failed(role, new Failure.TooLate());
        }
        AssumeRoleRequest request = AssumeRoleRequest.builder().roleArn(role.text())
                .roleSessionName(sessionName(caller.user())).externalId(externalId)
                .durationSeconds((int) LASTS.toSeconds()).overrideConfiguration(call.onBehalf())
                .build();
        try {
            return Optional.ofNullable(
                    call.repeatably(() -> sts.get().assumeRole(request)).credentials())
                    .<Look<AwsCredentialsProvider>>map(given -> new Seen<>(keep(key, given)))
                    .orElseGet(() -> failed(role, new Failure.Garbled()));
        } catch (SdkException | TimeoutException error) {
            return failed(role, new AwsFailure(error, ACTION, role.text(),
                    sts.get().serviceClientConfiguration().region().id()).why());
        }
    }

    private static Look<AwsCredentialsProvider> failed(RoleArn role, Failure why) {
        return new Failed<>(new Failure.NotAssumed(role.text(), why));
    }

    /// What CloudTrail shows as the name of the session.
    static String sessionName(String user) {
        String name = "slack-" + user.replaceAll(OTHER_THAN_NAMES_TAKE, "-");
        return name.substring(0, Math.min(name.length(), LONGEST_NAME));
    }

    private Optional<AwsCredentialsProvider> known(Key key) {
        synchronized (kept) {
            return Optional.ofNullable(kept.get(key))
                    .filter(one -> clock.instant().isBefore(one.until())).map(Kept::credentials);
        }
    }

    private AwsCredentialsProvider keep(Key key, Credentials given) {
        AwsCredentialsProvider credentials = StaticCredentialsProvider.create(
                AwsSessionCredentials.create(given.accessKeyId(), given.secretAccessKey(),
                        given.sessionToken()));
        Instant now = clock.instant();
        Instant end = Optional.ofNullable(given.expiration()).orElse(now.plus(LASTS));
        synchronized (kept) {
            kept.values().removeIf(one -> !now.isBefore(one.until()));
            kept.remove(key);
            kept.put(key, new Kept(credentials, end.minus(SPARE)));
            if (kept.size() > MOST) {
                kept.remove(kept.firstEntry().getKey());
            }
        }
        return credentials;
    }

    private record Key(String role, String user) {
    }

    private record Kept(AwsCredentialsProvider credentials, Instant until) {
    }
}
