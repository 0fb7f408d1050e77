package chatbot.wording;

import static chatbot.language.Span.code;
import static chatbot.wording.Suggestion.command;

import chatbot.aws.Failure;
import chatbot.claim.Asked;
import chatbot.claim.Claims;
import chatbot.claim.History.Entry;
import chatbot.command.Command;
import chatbot.fleet.Target;
import chatbot.language.Phrase;
import chatbot.language.Sentence;
import chatbot.language.Span;
import chatbot.language.Symbol;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Every sentence about what was done before.
public final class HistoryWording {

    private HistoryWording() {
    }

    /// What is known.
    ///
    /// @param target what it was asked of; empty for all machines
    /// @param found  whether there is a machine by that
    public static Reply known(List<Entry> entries, Optional<Target> target, boolean found,
            Instant now) {
        Phrase whose = target.map(MachineWording::at).orElse(Phrase.of(Sentence.ANY_MACHINE));
        if (entries.isEmpty()) {
            return Reply.toAsker(List.of(
                    Phrase.of(found ? Sentence.HISTORY_NOTHING : Sentence.HISTORY_NOBODY, whose)),
                    Phrase.of(found ? Sentence.HISTORY_KEPT : Sentence.HISTORY_BY_ID,
                            Phrase.lasting(Claims.KEPT)));
        }
        Stream<Phrase> lines = entries.stream()
                .map(entry -> MachineWording.line(line(entry, now)));
        return Reply.toAsker(Stream.concat(Stream.of(Phrase.counted(Sentence.HISTORY_TITLE,
                entries.size(), whose)), lines).toList(),
                target.isPresent()
                        ? Phrase.of(Sentence.HISTORY_KEPT, Phrase.lasting(Claims.KEPT))
                        : Phrase.of(Sentence.HISTORY_OF_ONE, command(
                                new Command.History(Optional.of(new Target.Id(
                                        entries.getFirst().instance()))))));
    }

    private static Phrase line(Entry entry, Instant now) {
        Asked asked = entry.asked();
        Phrase machine = Phrase.of(Sentence.MACHINE_NAMED, MachineWording.shown(entry.name()),
                code(entry.instance()));
        return Phrase.of(Sentence.HISTORY_LINE, new Span.Time(asked.time()),
                ActionWording.name(asked.action()), machine).then(end(entry, now))
                .then(AcceptedWording.by(asked));
    }

    /// What was done to a machine last.
    static Phrase last(Entry entry, Instant now) {
        Asked asked = entry.asked();
        return Phrase.of(Sentence.LAST_CHANGE, ActionWording.name(asked.action()),
                new Span.Time(asked.time())).then(end(entry, now))
                .then(AcceptedWording.by(asked));
    }

    /// How it ended, after how long.
    private static Phrase end(Entry entry, Instant now) {
        return entry.ended()
                .map(ended -> Phrase.of(Sentence.HISTORY_END, EndWording.of(entry.end()),
                        Phrase.lasting(Duration.between(entry.asked().time(), ended))))
                .orElseGet(() -> Phrase.of(now.isBefore(
                        entry.asked().time().plus(Claims.HELD_AT_MOST))
                                ? Sentence.HISTORY_UNDER_WAY
                                : Sentence.HISTORY_NO_END));
    }

    /// It couldn't be read.
    public static Reply failed(Failure why) {
        return Reply.toAsker(List.of(Phrase.of(Sentence.HISTORY_UNREAD)
                .then(FailureWording.happened("DynamoDB", why)).after(Symbol.TROUBLE)),
                FailureWording.nextStep(why));
    }
}
