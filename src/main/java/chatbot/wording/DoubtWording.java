package chatbot.wording;

import static chatbot.language.Span.code;
import static chatbot.language.Span.strong;

import chatbot.change.Doubt;
import chatbot.change.Finding;
import chatbot.claim.Brakes;
import chatbot.fleet.Action;
import chatbot.fleet.Guard;
import chatbot.fleet.Instance;
import chatbot.fleet.Instance.Role;
import chatbot.fleet.Target;
import chatbot.language.Phrase;
import chatbot.language.Sentence;
import chatbot.language.Span;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Why somebody is asked first, one sentence for each doubt.
public final class DoubtWording {

    /// Where more than the machine itself may have one of its addresses.
    private static final Set<Doubt> SHARED = EnumSet.of(Doubt.SECONDARY_ADDRESS,
            Doubt.KUBERNETES_NODE);
    /// So many further addresses of a machine are listed.
    private static final int MOST_ADDRESSES = 5;

    private DoubtWording() {
    }

    /// All doubts of a machine, and what else has its addresses if that matters.
    public static Stream<Phrase> doubts(Finding.Fit machine, Action action) {
        Stream<Phrase> others = machine.doubts().stream().filter(SHARED::contains).limit(1)
                .map(_ -> others(machine));
        return Stream.concat(machine.doubts().stream().sorted()
                .map(doubt -> doubt(doubt, machine, action)), others);
    }

    private static Phrase doubt(Doubt doubt, Finding.Fit machine, Action action) {
        Instance instance = machine.instance();
        Span target = code(machine.target().text());
        return switch (doubt) {
            case CONFIRM ->
                Phrase.of(Sentence.DOUBT_CONFIRM, code(Guard.TAG), code("confirm"));
            case APPROVE ->
                Phrase.of(Sentence.DOUBT_APPROVE, code(Guard.TAG), code("approve"));
            case POWER -> Phrase.of(action == Action.START
                    ? Sentence.DOUBT_START
                    : Sentence.DOUBT_STOP);
            case SECONDARY_ADDRESS -> Phrase.of(Sentence.DOUBT_SECONDARY_ADDRESS, target);
            case KUBERNETES_NODE -> Phrase.of(Sentence.DOUBT_KUBERNETES_NODE,
                    strong(instance.cluster().orElse("")));
            case SCALING_GROUP -> Phrase.of(Sentence.DOUBT_SCALING_GROUP,
                    strong(instance.scalingGroup().orElse("")), ActionWording.noun(action));
            case CHANGED -> Phrase.of(Sentence.DOUBT_CHANGED, target);
            case CROWDED -> Phrase.of(Sentence.DOUBT_CROWDED,
                    Span.number(Brakes.MOST_RESTARTS),
                    Phrase.counted(Sentence.MINUTES, Brakes.CROWD_LASTS.toMinutes()));
        };
    }

    private static Phrase others(Finding.Fit machine) {
        List<String> others = machine.instance().addresses().stream()
                .filter(own -> own.role() != Role.PUBLIC)
                .map(own -> own.ip().text())
                .filter(ip -> !(machine.target() instanceof Target.Address)
                        || !ip.equals(machine.target().text()))
                .toList();
        if (others.isEmpty()) {
            return Phrase.of(Sentence.NO_OTHER_ADDRESS);
        }
        Span listed = code(String.join(", ", others.stream().limit(MOST_ADDRESSES).toList()));
        int more = others.size() - MOST_ADDRESSES;
        return more > 0
                ? Phrase.counted(Sentence.OTHER_ADDRESSES_MORE, more, listed)
                : Phrase.of(Sentence.OTHER_ADDRESSES, listed);
    }
}
