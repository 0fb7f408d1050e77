package chatbot.wording;

import chatbot.claim.Asked;
import chatbot.claim.Change;
import chatbot.language.Phrase;
import chatbot.language.Sentence;
import chatbot.language.Symbol;
import chatbot.watch.Ending;
import chatbot.watch.Report;
import chatbot.watch.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/// What is reported of changes: of one machine at length, of several a line for each.
final class FollowUpWording {

    private FollowUpWording() {
    }

    /// How things stand at half-time.
    static Reply interim(List<Report> reports, Instant now) {
        Phrase more = Phrase.of(Sentence.INTERIM_NEXT);
        if (reports.size() > 1) {
            return several(Sentence.INTERIM_ALL, reports, now, more);
        }
        Told told = told(reports.getFirst(), now);
        return report(reports, told.paragraphs(),
                Stream.concat(Stream.of(more), told.notes().stream()));
    }

    /// The end.
    static Reply ended(List<Report> reports, Instant now) {
        if (reports.size() > 1) {
            return several(Sentence.ENDED_ALL, reports, now);
        }
        Told told = told(reports.getFirst(), now);
        return report(reports, told.paragraphs(), told.notes().stream());
    }

    /// What the first answer is in the end: the first sentence of each machine, for the rest is
    /// below it.
    static Reply closed(List<Report> reports, Instant now) {
        List<Phrase> first = reports.stream()
                .map(report -> told(report, now).paragraphs().getFirst()).toList();
        return report(reports, reports.size() == 1
                ? first
                : under(Sentence.ENDED_ALL, reports, first.stream(), now),
                Stream.of(Phrase.of(Sentence.REPORT_BELOW)));
    }

    private static Reply several(Sentence title, List<Report> reports, Instant now,
            Phrase... notes) {
        Stream<Phrase> all = reports.stream().map(report -> told(report, now))
                .map(told -> Stream.concat(told.paragraphs().stream(), told.notes().stream())
                        .reduce(Phrase.NONE, Phrase::then));
        return report(reports, under(title, reports, all, now), Stream.of(notes));
    }

    /// What there is to say of each machine, a line for each.
    private static List<Phrase> under(Sentence title, List<Report> reports, Stream<Phrase> all,
            Instant now) {
        Change change = reports.getFirst().change();
        Phrase after = Phrase.lasting(since(change, now));
        return Stream.concat(Stream.of(Phrase.counted(title, reports.size(), after,
                ActionWording.noun(change.action()))), all.map(MachineWording::line)).toList();
    }

    /// What there is to say of one machine.
    ///
    /// @param notes what to know, and what to do next
    record Told(List<Phrase> paragraphs, List<Phrase> notes) {

        Told(Phrase first, List<Phrase> more, Phrase... notes) {
            this(Stream.concat(Stream.of(first), more.stream())
                    .filter(phrase -> !phrase.isEmpty()).toList(),
                    Stream.of(notes).filter(phrase -> !phrase.isEmpty()).toList());
        }
    }

    private static Told told(Report report, Instant now) {
        Change change = report.change();
        return switch (report.verdict()) {
            case Verdict.Pending() -> new Told(Phrase.of(Sentence.NOT_SETTLED,
                    MachineWording.briefly(change))
                    .after(Symbol.CHANGING), List.of());
            case Verdict.Interim(Ending.StillImpaired standing) ->
                EndingWording.standing(change, standing, now);
            case Verdict.Ended(Ending ending) -> EndingWording.of(change, ending, now);
        };
    }

    private static Reply report(List<Report> reports, List<Phrase> paragraphs,
            Stream<Phrase> notes) {
        Change change = reports.getFirst().change();
        Asked asked = change.asked();
        return new Reply(
                change.to().everybody() ? Reply.Audience.EVERYBODY : Reply.Audience.ASKER,
                paragraphs, Stream.concat(Stream.of(AcceptedWording.by(asked)), notes).toList())
                .in(change.to().language());
    }

    static Duration since(Change change, Instant now) {
        return Duration.between(change.asked().time(), now);
    }
}
