package chatbot.wording;

import static chatbot.language.Span.code;
import static chatbot.language.Span.plain;
import static chatbot.language.Span.strong;

import chatbot.claim.Change;
import chatbot.fleet.Instance;
import chatbot.fleet.IpAddress;
import chatbot.fleet.Target;
import chatbot.language.Phrase;
import chatbot.language.Sentence;
import chatbot.language.Span;
import java.util.List;
import java.util.stream.Stream;

/// How machines are called.
public final class MachineWording {

    private MachineWording() {
    }

    /// An instance as each answer about one calls it.
    ///
    /// @param target as it was asked for
    public static Phrase it(Instance instance, Target target) {
        return called(name(instance), instance, target);
    }

    /// The same at the beginning of a sentence.
    public static Phrase first(Instance instance, Target target) {
        return called(nameFirst(instance), instance, target);
    }

    private static Phrase called(Span name, Instance instance, Target target) {
        return Phrase.of(Sentence.MACHINE, name, address(instance, target), code(instance.id()),
                SiteWording.zone(instance), plain(instance.type()), state(instance));
    }

    static Phrase it(Change change) {
        return it(change.instance(), change.target());
    }

    static Phrase first(Change change) {
        return first(change.instance(), change.target());
    }

    /// The same, shorter.
    static Phrase briefly(Change change) {
        Span name = nameFirst(change.instance());
        Span id = code(change.instance().id());
        return change.target() instanceof Target.Address(IpAddress ip)
                ? Phrase.of(Sentence.MACHINE_SHORT, name, code(ip.text()), id)
                : Phrase.of(Sentence.MACHINE_NAMED, name, id);
    }

    /// One machine, or how many there are: [#between] tells which.
    static Phrase all(List<Change> changes) {
        return changes.size() == 1
                ? it(changes.getFirst())
                : Phrase.counted(Sentence.MACHINES, changes.size());
    }

    /// One line for each of several machines.
    static Stream<Phrase> lines(List<Change> changes) {
        return changes.size() == 1
                ? Stream.of()
                : changes.stream().map(MachineWording::it)
                        .map(MachineWording::line);
    }

    /// The lines of several machines between what is said of all of them.
    static List<Phrase> between(Phrase first, List<Change> changes, Phrase last) {
        return Stream.of(Stream.of(first), lines(changes), Stream.of(last))
                .flatMap(all -> all).toList();
    }

    /// A line of a list.
    public static Phrase line(Phrase text) {
        return Phrase.of(Sentence.LINE, text);
    }

    /// All of them in one line.
    public static Phrase listed(List<? extends Span> all) {
        return all.stream().map(Phrase::of)
                .reduce((before, next) -> Phrase.of(Sentence.LISTED, before, next))
                .orElse(Phrase.NONE);
    }

    /// Its name, or that it has none.
    public static Span name(Instance instance) {
        return instance.name().map(Span::strong).orElse(Phrase.of(Sentence.UNNAMED));
    }

    private static Span nameFirst(Instance instance) {
        return instance.name().map(Span::strong).orElse(Phrase.of(Sentence.UNNAMED_FIRST));
    }

    /// What was asked for, where nothing is known of it.
    public static Phrase at(Target target) {
        return Phrase.of(target instanceof Target.Address
                ? Sentence.MACHINE_AT
                : Sentence.MACHINE_CALLED, code(target.text()));
    }

    /// The address that was asked for, else the one by which it is known.
    static Span address(Instance instance, Target target) {
        return code(target instanceof Target.Address(IpAddress ip)
                ? ip.text()
                : instance.addresses().stream().map(own -> own.ip().text()).findFirst()
                        .orElse("–"));
    }

    static Span state(Instance instance) {
        return code(instance.state().text());
    }

    /// A name as it was shown, which may be none.
    public static Span shown(String name) {
        return name.isEmpty() ? Phrase.of(Sentence.UNNAMED) : strong(name);
    }
}
