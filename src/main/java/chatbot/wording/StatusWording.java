package chatbot.wording;

import static chatbot.language.Span.code;
import static chatbot.wording.Suggestion.command;

import chatbot.aws.Failure;
import chatbot.change.Finding;
import chatbot.claim.History.Entry;
import chatbot.claim.History.Past;
import chatbot.claim.Lock;
import chatbot.claim.Locks.Kept;
import chatbot.command.Command;
import chatbot.command.Selection;
import chatbot.fleet.Guard;
import chatbot.fleet.Instance;
import chatbot.fleet.Lookout.Look;
import chatbot.fleet.Sighting;
import chatbot.fleet.StatusCheck;
import chatbot.fleet.StatusCheck.Result;
import chatbot.fleet.SystemReport;
import chatbot.fleet.Target;
import chatbot.inquiry.Inquiry;
import chatbot.inquiry.Status;
import chatbot.language.Phrase;
import chatbot.language.Sentence;
import chatbot.language.Span;
import chatbot.language.Symbol;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Every sentence about how machines are.
public final class StatusWording {

    private StatusWording() {
    }

    /// How they are, as far as that is known.
    public static Reply known(Inquiry.Known known, Instant now) {
        List<Phrase> paragraphs = new ArrayList<>();
        known.statuses().forEach(status -> {
            paragraphs.addAll(machine(status, now));
            lock(status.instance().id(), known.locks()).forEach(paragraphs::add);
        });
        locks(known.locks()).forEach(paragraphs::add);
        missing(known).map(UnfitWording::notFound).forEach(paragraphs::add);
        SiteWording.warning(known.scope().silent()).forEach(paragraphs::add);
        if (known.more() > 0) {
            paragraphs.add(Phrase.counted(Sentence.AND_MORE, known.more()));
        }
        return Reply.toAsker(paragraphs, notes(known).toArray(Phrase[]::new));
    }

    private static Stream<Phrase> notes(Inquiry.Known known) {
        return known.near().isEmpty()
                ? missing(known).map(missing -> UnfitWording.notFoundNext(missing,
                        known.region())).distinct()
                : Stream.of(Phrase.of(Sentence.NEAR, MachineWording.listed(
                        known.near().stream().map(near -> suggestion(near, known.region()))
                                .toList())));
    }

    private static Stream<Finding.NotFound> missing(Inquiry.Known known) {
        return known.missing().stream()
                .map(target -> new Finding.NotFound(target, known.scope(), List.of()));
    }

    private static Span suggestion(Instance instance, Optional<String> region) {
        Target target = instance.name().<Target>map(Target.Name::new)
                .orElseGet(() -> new Target.Id(instance.id()));
        return command(new Command.Status(new Selection(List.of(target), region)));
    }

    private static List<Phrase> machine(Status status, Instant now) {
        Instance it = status.instance();
        Phrase first = MachineWording.first(it, new Target.Id(it.id())).after(symbol(status));
        Phrase looks = switch (status.look()) {
            case Look.Failed(Failure why) -> FailureWording.happened(why);
            case Look.Seen(Sighting sighting) -> checks(sighting.checks());
        };
        Phrase launched = it.launched().equals(Instant.EPOCH)
                ? Phrase.NONE
                : Phrase.of(Sentence.LAUNCHED, new Span.Time(it.launched()));
        Phrase seen = looks.then(status.system().map(StatusWording::system).orElse(Phrase.NONE))
                .then(launched);
        return Stream.of(first, seen, open(it), last(status.last(), now))
                .filter(phrase -> !phrase.isEmpty()).toList();
    }

    private static Symbol symbol(Status status) {
        boolean failing = status.look() instanceof Look.Seen(Sighting sighting)
                && sighting.checks().stream()
                        .anyMatch(check -> check.result() == Result.IMPAIRED);
        return failing ? Symbol.TROUBLE : SightWording.symbol(status.instance().state());
    }

    private static Phrase checks(List<StatusCheck> checks) {
        if (checks.isEmpty()) {
            return Phrase.NONE;
        }
        List<StatusCheck> failing = checks.stream()
                .filter(check -> check.result() == Result.IMPAIRED).toList();
        Phrase begun = checks.stream().anyMatch(check -> check.result() == Result.INITIALIZING)
                ? Phrase.of(Sentence.CHECKS_BEGUN)
                : Phrase.NONE;
        return Phrase.of(Sentence.CHECKS, SightWording.passed(checks)).then(begun)
                .then(SightWording.failing(failing));
    }

    private static Phrase system(SystemReport report) {
        return Phrase.of(Sentence.UP_FOR, Phrase.lasting(report.uptime()),
                SightWording.details(report));
    }

    /// Whether the bot may restart it.
    private static Phrase open(Instance it) {
        return Guard.of(it).map(guard -> Phrase.of(switch (guard) {
            case RESTART -> Sentence.OPEN_RESTART;
            case CONFIRM -> Sentence.OPEN_CONFIRM;
            case APPROVE -> Sentence.OPEN_APPROVE;
        }, code(Guard.TAG))).orElseGet(() -> Phrase.of(Sentence.OPEN_NOT, code(Guard.TAG)));
    }

    private static Stream<Phrase> lock(String instance, Kept locks) {
        return switch (locks) {
            case Kept.Known known -> known.on(instance).stream().map(BrakeWording::lock);
            case Kept.Failed _ -> Stream.of();
        };
    }

    /// What is so for all of them.
    private static Stream<Phrase> locks(Kept locks) {
        return switch (locks) {
            case Kept.Known known -> known.on(Lock.EVERYTHING).stream().map(BrakeWording::lock);
            case Kept.Failed(Failure why) -> Stream.of(Phrase.of(Sentence.LOCKS_UNREAD)
                    .then(FailureWording.happened("DynamoDB", why)));
        };
    }

    private static Phrase last(Past past, Instant now) {
        return switch (past) {
            case Past.Known(List<Entry> entries) -> entries.stream().findFirst()
                    .map(entry -> HistoryWording.last(entry, now))
                    .orElseGet(() -> Phrase.of(Sentence.NEVER_CHANGED));
            case Past.Failed(Failure why) -> Phrase.of(Sentence.HISTORY_UNREAD)
                    .then(FailureWording.happened("DynamoDB", why));
        };
    }

    /// They couldn't be looked up.
    public static Reply failed(Failure why, List<Target> targets) {
        return Reply.toAsker(List.of(Phrase.of(Sentence.STATUS_UNREAD,
                RefusalWording.targets(targets)).then(FailureWording.happened(why))
                .after(Symbol.TROUBLE)), FailureWording.nextStep(why));
    }
}
