package chatbot.chat;

import static chatbot.chat.Phrase.code;
import static chatbot.chat.Phrase.plain;
import static chatbot.chat.Phrase.time;

import chatbot.change.Progress;
import chatbot.chat.Phrase.Span;
import chatbot.fleet.StatusCheck;
import chatbot.fleet.StatusCheck.Kind;
import chatbot.fleet.StatusCheck.Result;
import chatbot.fleet.SystemReport;
import chatbot.watch.Boot;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What was seen of a machine after a restart, in words; a phrase without any where there is nothing
/// to say.
final class SightWording {

    private SightWording() {
    }

    static Phrase accepted(Progress progress) {
        return switch (progress) {
            case ACCEPTED -> Phrase.of("EC2 accepted the restart.");
            case BEGUN -> Phrase.of("Whether EC2 accepted the restart is unknown: I was cut off "
                    + "before I had noted its answer.");
            case UNCONFIRMED -> Phrase.of("Whether EC2 accepted the restart is unknown: its answer "
                    + "didn't reach me.");
            case ENDED -> Phrase.of("");
        };
    }

    static Phrase booted(Optional<Boot> boot) {
        if (boot.isEmpty()) {
            return Phrase.of("");
        }
        SystemReport report = boot.get().report();
        Phrase at = Phrase.of("It booted at about {}, after the restart was asked",
                time(boot.get().at()));
        Phrase load = report.load().isEmpty()
                ? at
                : at.and(Phrase.of("; load {}", plain(report.load())));
        Phrase kernel = report.kernel().isEmpty()
                ? load
                : load.and(Phrase.of(", kernel {}", plain(report.kernel())));
        Phrase system = report.system().isEmpty()
                ? kernel
                : kernel.and(Phrase.of(", systemd says {}", code(report.system())));
        return system.and(Phrase.of("."));
    }

    static Phrase failing(List<StatusCheck> failing) {
        return failing.stream().map(check -> check.impairedSince()
                .map(since -> Phrase.of("Its {} has failed since {}.", kind(check), time(since)))
                .orElseGet(() -> Phrase.of("Its {} fails.", kind(check))))
                .reduce(Phrase::then).orElseGet(() -> Phrase.of(""));
    }

    static Phrase whatToLookAt(List<StatusCheck> failing) {
        boolean system = failing.stream().anyMatch(check -> check.kind() == Kind.SYSTEM);
        boolean volume = failing.stream().anyMatch(check -> check.kind() == Kind.EBS);
        if (system) {
            return Phrase.of("That is AWS's side: stop and start it, which moves it to another "
                    + "host, and look at the AWS Health Dashboard.");
        }
        return volume
                ? Phrase.of("Look at its volumes in the EC2 console.")
                : Phrase.of("Look at its system log and screenshot in the EC2 console, under "
                        + "Monitor and troubleshoot.");
    }

    static Phrase lookYourself() {
        return Phrase.of("Look at the machine itself.");
    }

    static Span passed(List<StatusCheck> checks) {
        long ok = checks.stream().filter(check -> check.result() == Result.OK).count();
        return plain("status checks " + ok + "/" + checks.size() + " passed");
    }

    static Span kind(StatusCheck check) {
        return plain(switch (check.kind()) {
            case SYSTEM -> "system status check";
            case INSTANCE -> "instance status check";
            case EBS -> "attached EBS status check";
        });
    }

    /// A duration in words, for example `1 min 42 s`.
    static String words(Duration duration) {
        return Stream.of(duration.toHours() + " h", duration.toMinutesPart() + " min",
                duration.toSecondsPart() + " s").filter(part -> !part.startsWith("0 "))
                .collect(Collectors.collectingAndThen(Collectors.joining(" "),
                        text -> text.isEmpty() ? "0 s" : text));
    }
}
