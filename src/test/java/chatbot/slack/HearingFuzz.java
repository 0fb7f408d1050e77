package chatbot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import chatbot.aws.Caller;
import chatbot.aws.HandClock;
import chatbot.fleet.DemoFleet;
import chatbot.fleet.Target;
import chatbot.listen.Alarms;
import chatbot.listen.Alarms.About;
import chatbot.listen.Alarms.Machine;
import chatbot.listen.OffersInMemory;
import chatbot.reliability.Choices;
import chatbot.reliability.Fuzz;
import chatbot.reliability.Pieces;
import chatbot.reliability.Soon;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Whatever is said in a channel is heard soon, and an alarm is about nothing but what it names.
public final class HearingFuzz implements Fuzz {

    private final HandClock clock = new HandClock();
    private final DemoFleet fleet = DemoFleet.startedAt(clock);
    private final List<Alarms> alarms = List.of(OffersInMemory.alarms(fleet, ""),
            OffersInMemory.alarms(fleet, "(a+)+$,is (?:down|dead),(?:x|x)*y"));

    @Override
    public void once(Choices choices) {
        String text = choices.oneIn(4) ? ofMessage(choices) : text(choices);
        Caller caller = new Caller("U0ALICE", "request", clock.instant().plusSeconds(2));
        Alarms one = choices.of(alarms);
        boolean app = choices.oneIn(2);
        if (Soon.of(() -> one.about(text, app,
                caller)) instanceof About.Machines(List<Machine> machines)) {
            String lower = text.toLowerCase(Locale.ROOT);
            assertThat(machines).hasSizeLessThanOrEqualTo(10)
                    .allMatch(machine -> isNamed(machine.target(), lower));
        }
    }

    private static String text(Choices choices) {
        String text = choices.oneIn(8)
                ? new String(choices.rest(), StandardCharsets.UTF_8)
                : choices.text(Pieces.MESSAGE);
        return choices.oneIn(8) ? text.repeat(1 + choices.below(300)) : text;
    }

    private static String ofMessage(Choices choices) {
        ObjectNode event = WholeFunction.JSON.createObjectNode()
                .put("text", choices.text(Pieces.MESSAGE));
        event.set("blocks", Trees.value(choices, 6));
        event.putArray("attachments").add(Trees.value(choices, 6));
        return MessageText.of(new Json(event));
    }

    /// Whether it stands there as a word of its own; an IPv6 address can be written in many ways.
    private static boolean isNamed(Target target, String text) {
        String name = target.text();
        return name.contains(":") && text.contains(":") || Pattern
                .compile("(?<![\\w.-])(?:" + Pattern.quote(name) + "|ip-"
                        + Pattern.quote(name.replace('.', '-')) + ")(?![\\w-]|\\.\\w)")
                .matcher(text).find();
    }
}
