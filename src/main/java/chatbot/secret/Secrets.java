package chatbot.secret;

import chatbot.aws.AwsConnection;
import chatbot.aws.Caller;
import chatbot.aws.SideBySide;
import chatbot.setting.Check;
import chatbot.setting.Renewal;
import chatbot.setting.Setting;
import chatbot.setting.WrongSetting;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/// The secrets of the settings. Those that are in Secrets Manager are read side by side, once, for
/// the first who asks, which is the start, and again in what is started of a snapshot.
@Singleton
public final class Secrets implements Check, Renewal {

    /// Lambda gives the start ten seconds, and each secret is asked for at the same time.
    static final Duration PATIENCE = Duration.ofSeconds(4);

    /// Secrets Manager: "CreateSecret", Name.
    private static final Pattern ARN = Pattern.compile("arn:aws[a-z-]*:secretsmanager:"
            + "(?<region>[a-z]{2,}(-[a-z]+)+-\\d{1,2}):\\d{12}:secret:[A-Za-z0-9/_+=.@-]{1,519}");

    private final Map<Secret, String> texts = new EnumMap<>(Secret.class);
    private final Map<Secret, String> arns = new EnumMap<>(Secret.class);
    private final Function<String, SecretsManagerClient> client;
    private final Clock clock;
    private final List<Kept<?>> kept = new CopyOnWriteArrayList<>();
    private @Nullable Map<Secret, Stored> stored;

    /// AWS is asked for only where something is stored there: elsewhere there may be no region.
    @Inject
    Secrets(SlackSecretsConfig slack, KeyConfig own, Instance<AwsConnection> aws, Clock clock) {
        this(region -> aws.get().connect(SecretsManagerClient.builder(), region).build(), clock);
        put(Secret.SIGNING_SECRET, slack.signingSecret(), slack.signingSecretArn());
        put(Secret.BOT_TOKEN, slack.botToken(), slack.botTokenArn());
        put(Secret.KEY, own.key(), own.keyArn());
    }

    /// Without any, at first.
    ///
    /// @param client makes that of a region
    Secrets(Function<String, SecretsManagerClient> client, Clock clock) {
        this.client = client;
        this.clock = clock;
    }

    /// Gives it, by itself or by its ARN.
    void put(Secret secret, Optional<String> text, Optional<String> arn) {
        texts.put(secret, Setting.text(text).orElse(""));
        arns.put(secret, Setting.text(arn).orElse(""));
    }

    /// Whether there is one, though it may turn out to be none.
    public boolean has(Secret secret) {
        return !texts.getOrDefault(secret, "").isEmpty() || isStored(secret);
    }

    /// The secret. Throws when it can't be read; not when there is none.
    public Given given(Secret secret) {
        String text = texts.getOrDefault(secret, "");
        if (!text.isEmpty() || !isStored(secret)) {
            return new Given(secret.variable(), Setting.text(Optional.of(text)));
        }
        return switch (stored(secret).read()) {
            case SecretsManager.Read.Known(Given given) -> given;
            case SecretsManager.Read.Unknown(WrongSetting why) -> throw why;
        };
    }

    /// What is made of the secret, now and when it is changed where it is stored.
    ///
    /// @param reading throws if nothing can be made of it
    public <T> Kept<T> keep(Secret secret, Function<Given, T> reading) {
        Kept<T> made = new Kept<>(given(secret), reading,
                isStored(secret) ? Optional.of(stored(secret).from()) : Optional.empty(), clock);
        kept.add(made);
        return made;
    }

    @Override
    public void renew() {
        Instant deadline = clock.instant().plus(PATIENCE);
        SideBySide.each(kept, one -> one.renewed(deadline));
    }

    @Override
    public List<Runnable> readings() {
        List<Runnable> readings = new ArrayList<>();
        for (Secret secret : Secret.values()) {
            if (isStored(secret)) {
                readings.add(() -> checkOne(secret));
                readings.add(() -> checkArn(secret));
                readings.add(() -> given(secret));
            }
        }
        return readings;
    }

    private void checkOne(Secret secret) {
        if (!texts.getOrDefault(secret, "").isEmpty()) {
            throw secret.arn().wrong("is set, and " + secret.variable()
                    + " too: they say the same. Set one of them.");
        }
    }

    private void checkArn(Secret secret) {
        secret.arn().checked(Optional.of(arns.getOrDefault(secret, "")), ARN, "; it takes the ARN"
                + " of a secret, such as"
                + " arn:aws:secretsmanager:us-east-1:123456789012:secret:chatbot-AbCdEf.");
    }

    /// A secret in Secrets Manager.
    ///
    /// @param read what came of reading it first
    private record Stored(SecretsManager from, SecretsManager.Read read) {
    }

    private boolean isStored(Secret secret) {
        return !arns.getOrDefault(secret, "").isEmpty();
    }

    private Stored stored(Secret secret) {
        checkArn(secret);
        return Optional.ofNullable(stored().get(secret)).orElseThrow();
    }

    private synchronized Map<Secret, Stored> stored() {
        Map<Secret, Stored> before = stored;
        if (before != null) {
            return before;
        }
        Map<Secret, SecretsManager> sources = sources();
        List<Secret> secrets = List.copyOf(sources.keySet());
        Caller start = new Caller("nobody", "start", clock.instant().plus(PATIENCE));
        List<SecretsManager.Read> read = SideBySide.each(List.copyOf(sources.values()),
                one -> one.read(start));
        Map<Secret, Stored> now = new EnumMap<>(Secret.class);
        for (int index = 0; index < secrets.size(); index++) {
            Secret secret = secrets.get(index);
            now.put(secret,
                    new Stored(Objects.requireNonNull(sources.get(secret)), read.get(index)));
        }
        stored = now;
        return now;
    }

    /// Those by an ARN that can be one; each region has one client.
    private Map<Secret, SecretsManager> sources() {
        Map<String, SecretsManagerClient> clients = new HashMap<>();
        Map<Secret, SecretsManager> sources = new EnumMap<>(Secret.class);
        arns.forEach((secret, arn) -> {
            Matcher parts = ARN.matcher(arn);
            if (parts.matches()) {
                sources.put(secret, new SecretsManager(
                        clients.computeIfAbsent(parts.group("region"), client), secret.arn(), arn,
                        clock));
            }
        });
        return sources;
    }
}
