package chatbot.secret;

import static org.assertj.core.api.Assertions.assertThat;

import chatbot.aws.HandClock;
import chatbot.setting.Setting;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A secret is read again when it doesn't fit any more, once a minute at most, by one at a time.
final class KeptTest {

    private static final Secret TOKEN = Secret.BOT_TOKEN;

    private final HandClock clock = new HandClock();
    private final SecretsStub stub = SecretsStub.start();

    @BeforeEach
    void hold() {
        stub.holds(TOKEN, "old");
    }

    @AfterEach
    void close() {
        stub.close();
    }

    private Kept<String> kept() {
        return stub.secrets(clock, TOKEN).keep(TOKEN, given -> {
            String text = given.text().orElseThrow();
            if (text.equals("broken")) {
                throw Setting.SLACK_BOT_TOKEN_ARN.wrong("leads to something else.");
            }
            return text;
        });
    }

    private Instant soon() {
        return clock.instant().plusSeconds(1);
    }

    @Test
    void givesWhatIsThereNow() {
        Kept<String> kept = kept();
        stub.holds(TOKEN, "new");

        assertThat(kept.insteadOf("older", soon())).as("what is kept is another").contains("old");
        assertThat(kept.insteadOf(kept.value(), soon())).contains("new");
        assertThat(kept.value()).isEqualTo("new");
    }

    /// In a copy of a snapshot, which may be weeks old: the old secret mustn't let anybody in.
    @Test
    void isReadAnewAtOnceHoweverLatelyItWasRead() {
        Kept<String> kept = kept();
        assertThat(kept.insteadOf("old", soon())).isEmpty();
        stub.holds(TOKEN, "new");

        assertThat(kept.renewed(soon())).isEqualTo("new");
        assertThat(kept.value()).isEqualTo("new");
    }

    @Test
    void givesNothingInsteadOfWhatIsStillThere() {
        Kept<String> kept = kept();

        assertThat(kept.insteadOf(kept.value(), soon())).isEmpty();
        assertThat(stub.reads()).isEqualTo(2);
    }

    @Test
    void isReadAgainOnceAMinute() {
        Kept<String> kept = kept();
        for (int second = 0; second < 120; second++) {
            kept.insteadOf(kept.value(), soon());
            kept.insteadOf(kept.value(), soon());
            clock.forward(Duration.ofSeconds(1));
        }

        assertThat(stub.reads()).as("at the start, at once, and after a minute").isEqualTo(3);
    }

    @Test
    void isLeftWhereThereIsNoTime() {
        Kept<String> kept = kept();

        assertThat(kept.insteadOf(kept.value(), clock.instant())).isEmpty();
        assertThat(stub.reads()).isEqualTo(1);
    }

    @Test
    void staysAsItIsWhenItCannotBeReadOrUsed() {
        Kept<String> kept = kept();
        stub.refuses(TOKEN, 400, "AccessDeniedException");
        assertThat(kept.insteadOf(kept.value(), soon())).isEmpty();
        clock.forward(Kept.PAUSE);
        stub.holds(TOKEN, "broken");
        assertThat(kept.insteadOf(kept.value(), soon())).isEmpty();

        assertThat(kept.value()).isEqualTo("old");
        clock.forward(Kept.PAUSE);
        stub.holds(TOKEN, "new");
        assertThat(kept.insteadOf(kept.value(), soon())).contains("new");
    }

    @Test
    void isReadByOneAtATimeWhileOthersGoOn() {
        Kept<String> kept = kept();
        String old = kept.value();
        stub.answers(TOKEN,
                SecretsStub.json(200, "{\"SecretString\":\"new\"}").withFixedDelay(300));
        List<CompletableFuture<Boolean>> all = IntStream.range(0, 20)
                .mapToObj(_ -> CompletableFuture
                        .supplyAsync(() -> kept.insteadOf(old, soon()).isPresent(),
                                task -> Thread.ofVirtual().start(task)))
                .toList();

        assertThat(all.stream().filter(CompletableFuture::join)).isNotEmpty();
        assertThat(stub.reads()).isEqualTo(2);
        assertThat(kept.insteadOf(old, soon())).contains("new");
    }
}
