package chatbot.slack;

import chatbot.lambda.HttpApiEvent;
import chatbot.reliability.Campaign;
import chatbot.reliability.Findings;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/// What is tried to have machines restarted by somebody who may not, and what each try gets.
/// (Without Quarkus there is no REST client.)
@Campaign
@QuarkusTest
class AttacksTest {

    /// So many kinds of answers are told of.
    private static final int TOLD = 6;

    private final Findings findings = Findings.of("attacks", "attack", "variants",
            "what they got", "reboots sent");
    private final SoftAssertions softly = new SoftAssertions();
    private int reboots;

    @Test
    void areAllInVain() {
        atTheGate("forged signatures", HttpAttacks::forged);
        atTheGate("replayed late, or with a time that is none", HttpAttacks::replayed);
        atTheGate("genuine parts in another order", HttpAttacks::reordered);
        atTheGate("smuggled headers", HttpAttacks::smuggled);
        atTheGate("odd paths and methods", HttpAttacks::paths);
        atTheGate("more than a request may be", HttpAttacks::lengths);
        tell("repeated fields", inBodies(BodyAttacks::repeatedFields));
        tell("deeply nested JSON", inBodies(BodyAttacks::deepJson));
        tell("long lines", inBodies(BodyAttacks::longLines));
        tell("wildcards", inBodies(BodyAttacks::wildcards));
        tell("patterns that blow up", inBodies(BodyAttacks::blowUps));
        tell("requests of other apps",
                on(Talk.start(), stage -> new StrangerAttacks(stage).apps()));
        tell("requests of other workspaces",
                on(Talk.start(), stage -> new StrangerAttacks(stage).workspaces()));
        tell("words in commands and reasons",
                on(Talk.start(), stage -> new WordAttacks(stage).typed()));
        tell("words in names and tags", WordAttacks.WORDS.stream()
                .flatMap(word -> on(Talk.on(new WordAttacks.Named(word)),
                        stage -> new WordAttacks(stage).shown()).stream())
                .toList());
        tell("words in ids, and in the log",
                on(Talk.start(), stage -> new WordAttacks(stage).told()));
        tell("buttons in other hands and places", buttons(ButtonAttacks::roles));
        tell("rights that are lost before the press", buttons(ButtonAttacks::lost));
        tell("seals of other purposes, and spoilt ones", buttons(ButtonAttacks::tokens));
        tell("`response_url`s that lead elsewhere", buttons(ButtonAttacks::elsewhere));
        softly.assertAll();
        findings.areWhatThePaperSays();
    }

    private void atTheGate(String name, Function<HttpAttacks, List<HttpApiEvent>> attack) {
        tell(name, on(Talk.start(), stage -> attack.apply(
                new HttpAttacks(stage.talk.clock.instant())).stream().map(stage::send).toList()));
    }

    private List<String> inBodies(Function<BodyAttacks, List<String>> attack) {
        return on(Talk.listening("C0OPS"), stage -> attack.apply(new BodyAttacks(stage)));
    }

    private List<String> buttons(Function<ButtonAttacks, List<String>> attack) {
        return on(Talk.start(), stage -> attack.apply(new ButtonAttacks(stage)));
    }

    private List<String> on(Talk talk, Function<Stage, List<String>> attack) {
        try (Stage stage = new Stage(talk)) {
            List<String> got = attack.apply(stage);
            reboots += talk.fleet.reboots().size();
            return got;
        } catch (AssertionError red) {
            softly.collectAssertionError(red);
            return List.of();
        }
    }

    private void tell(String name, List<String> got) {
        Map<String, Long> counts = got.stream().collect(Collectors.groupingBy(
                one -> one.replace("posted: ", ""), TreeMap::new, Collectors.counting()));
        List<Entry<String, Long>> most = counts.entrySet().stream()
                .sorted(Entry.<String, Long>comparingByValue().reversed()).toList();
        long others = most.stream().skip(TOLD).mapToLong(Entry::getValue).sum();
        findings.row(name, got.size(), most.stream().limit(TOLD)
                .map(one -> one.getKey() + " (" + one.getValue() + ")")
                .collect(Collectors.joining("; "))
                + (others > 0
                        ? "; " + (most.size() - TOLD) + " other answers (" + others + ")"
                        : ""),
                reboots);
        softly.assertThat(reboots).as(name).isZero();
        reboots = 0;
    }
}
