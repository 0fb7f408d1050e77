package chatbot.wording;

import static chatbot.language.Span.number;

import chatbot.fleet.InstanceState;
import chatbot.fleet.StatusCheck;
import chatbot.fleet.StatusCheck.Kind;
import chatbot.fleet.StatusCheck.Result;
import chatbot.fleet.SystemReport;
import chatbot.language.Phrase;
import chatbot.language.Sentence;
import chatbot.language.Span;
import chatbot.language.Symbol;
import chatbot.watch.Boot;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// What was seen of a machine after a restart, in words; a phrase without any where there is nothing
/// to say.
final class SightWording {

    private SightWording() {
    }

    static Phrase booted(Optional<Boot> boot) {
        return boot.map(start -> Phrase.of(Sentence.BOOTED, new Span.Time(start.at()),
                details(start.report()))).orElse(Phrase.NONE);
    }

    /// What a system says beside its uptime.
    static Phrase details(SystemReport report) {
        return new Phrase(List.of(detail(Sentence.BOOTED_LOAD, report.load(), Span::plain),
                detail(Sentence.BOOTED_KERNEL, report.kernel(), Span::plain),
                detail(Sentence.BOOTED_SYSTEM, report.system(), Span::code)));
    }

    private static Phrase detail(Sentence sentence, String value, Function<String, Span> span) {
        return value.isEmpty() ? Phrase.NONE : Phrase.of(sentence, span.apply(value));
    }

    static Phrase failing(List<StatusCheck> failing) {
        return failing.stream().map(check -> check.impairedSince()
                .map(since -> Phrase.of(Sentence.FAILS_SINCE, kind(check), new Span.Time(since)))
                .orElseGet(() -> Phrase.of(Sentence.FAILS, kind(check))))
                .reduce(Phrase.NONE, Phrase::then);
    }

    static Phrase whatToLookAt(List<StatusCheck> failing) {
        boolean system = failing.stream().anyMatch(check -> check.kind() == Kind.SYSTEM);
        boolean volume = failing.stream().anyMatch(check -> check.kind() == Kind.EBS);
        return Phrase.of(system
                ? Sentence.LOOK_AT_SYSTEM
                : volume ? Sentence.LOOK_AT_VOLUMES : Sentence.LOOK_AT_INSTANCE);
    }

    static Phrase lookYourself() {
        return Phrase.of(Sentence.LOOK_YOURSELF);
    }

    static Phrase passed(List<StatusCheck> checks) {
        long ok = checks.stream().filter(check -> check.result() == Result.OK).count();
        return Phrase.of(Sentence.CHECKS_PASSED, number(ok), number(checks.size()));
    }

    static Phrase kind(StatusCheck check) {
        return Phrase.of(switch (check.kind()) {
            case SYSTEM -> Sentence.CHECK_SYSTEM;
            case INSTANCE -> Sentence.CHECK_INSTANCE;
            case EBS -> Sentence.CHECK_EBS;
        });
    }

    static Symbol symbol(InstanceState state) {
        return switch (state) {
            case RUNNING -> Symbol.RUNNING;
            case STOPPED -> Symbol.STOPPED;
            case PENDING, STOPPING, SHUTTING_DOWN -> Symbol.CHANGING;
            case TERMINATED -> Symbol.TERMINATED;
            case UNKNOWN -> Symbol.UNKNOWN;
        };
    }
}
