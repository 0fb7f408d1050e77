package chatbot.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which names are like the one that somebody typed.
final class LikenessTest {

    @ParameterizedTest
    @CsvSource({"WEB-1, web-1, SAME, 0", "web, web-1, PART, 2", "prod-web-1, WEB-1, PART, 5",
            "wbe-1, web-1, TYPO, 1", "web-1, web-2, TYPO, 1", "payments, paymnets-1, TYPO, 3",
            "dq, db, TYPO, 1", "web1, web-1, TYPO, 1", "kafka-broker, kafkabroker1, TYPO, 2"})
    void areTheSameOrPartsOrFewLettersAway(String typed, String name, Likeness.Kind kind,
            int edits) {
        assertThat(Likeness.of(typed, name)).contains(new Likeness(kind, edits));
    }

    @ParameterizedTest
    @CsvSource({"web-1, shop-blue", "db, qa", "web, db-1", "payments-1, billing-1", "web-1, a",
            "a, b", "prod-web, e"})
    void areNoOthers(String typed, String name) {
        assertThat(Likeness.of(typed, name)).isEmpty();
    }

    @Test
    void areSortedByLikenessAndFew() {
        Stream<Instance> instances = Stream.of("web-2", "shop", "web-10", "WEB-1", "wbe-1", "web-3",
                "web-100", "web-4", "").map(LikenessTest::named);

        List<Instance> nearest = Likeness.nearest(new Target.Name("web-1"), instances);

        assertThat(nearest).map(instance -> instance.name().orElseThrow())
                .containsExactly("WEB-1", "web-10", "web-100", "wbe-1", "web-2");
    }

    private static Instance named(String name) {
        return new Instance("i-1", InstanceState.RUNNING, "t3.small",
                new Instance.Place("us-east-1a", "vpc-1", "123456789012"), List.of(),
                Map.of("Name", name), Instant.EPOCH);
    }
}
