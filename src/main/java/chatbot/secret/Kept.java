package chatbot.secret;

import chatbot.aws.Caller;
import chatbot.setting.WrongSetting;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jboss.logging.Logger;

/// What is made of a secret. Where that comes from Secrets Manager it is read again when it seems
/// to have been changed, so that a rotation takes no deployment.
///
/// Whoever sends noise could ask for that all the time, so it is done once a minute at most, by one
/// request; others go on with what there is.
public final class Kept<T> {

    static final Duration PAUSE = Duration.ofMinutes(1);

    private static final Logger LOG = Logger.getLogger(Kept.class);

    private final Function<Given, T> reading;
    private final Optional<Source> source;
    private final Clock clock;
    private final Lock turn = new ReentrantLock();
    private Given given;
    private volatile T value;
    private Instant next = Instant.MIN;
    private boolean failing;

    /// @param reading what makes the value of what was given; throws if that can't be
    Kept(Given given, Function<Given, T> reading, Optional<Source> source, Clock clock) {
        this.given = given;
        this.reading = reading;
        this.source = source;
        this.clock = clock;
        this.value = reading.apply(given);
    }

    /// From where it can be read again.
    interface Source {

        /// What is there now.
        SecretsManager.Read read(Caller caller);
    }

    /// As it was read last.
    public T value() {
        return value;
    }

    /// Another value than the one that didn't fit, if there is one: read meanwhile, or by the
    /// deadline.
    public Optional<T> insteadOf(T unfit, Instant deadline) {
        if (source.isPresent() && value.equals(unfit) && turn.tryLock()) {
            try {
                readAgain(source.get(), deadline);
            } finally {
                turn.unlock();
            }
        }
        T now = value;
        return now.equals(unfit) ? Optional.empty() : Optional.of(now);
    }

    /// As it is there now, or if that isn't told by the deadline, as it was read last.
    T renewed(Instant deadline) {
        source.ifPresent(from -> {
            turn.lock();
            try {
                next = Instant.MIN;
                readAgain(from, deadline);
            } finally {
                turn.unlock();
            }
        });
        return value;
    }

    private void readAgain(Source from, Instant deadline) {
        Instant now = clock.instant();
        if (now.isBefore(next) || !now.isBefore(deadline)) {
            return;
        }
        next = now.plus(PAUSE);
        switch (from.read(new Caller("nobody", "secrets", deadline))) {
            case SecretsManager.Read.Known(Given there) when !there.is(given) -> take(there);
            case SecretsManager.Read.Known _ -> failing = false;
            case SecretsManager.Read.Unknown(WrongSetting why) -> tell(why);
        }
    }

    private void take(Given there) {
        try {
            value = reading.apply(there);
            given = there;
            failing = false;
        } catch (WrongSetting why) {
            tell(why);
        }
    }

    /// Once, until it works again.
    private void tell(WrongSetting why) {
        if (!failing) {
            failing = true;
            LOG.errorf("A secret couldn't be read again, and the old one is used: %s",
                    why.getMessage());
        }
    }
}
