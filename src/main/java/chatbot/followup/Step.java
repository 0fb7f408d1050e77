package chatbot.followup;

import chatbot.aws.Caller;
import chatbot.aws.SideBySide;
import chatbot.claim.Asked;
import chatbot.claim.Claims;
import chatbot.followup.Observer.Round;
import chatbot.watch.Report;
import chatbot.watch.Verdict;
import chatbot.watch.Watch;
import chatbot.webapi.Delivery.Delivered;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/// One step of a follow-up: look at the machines, decide, and say what there is to say.
///
/// It knows nothing but what its token holds, so any process of the function can take it, and it
/// can be taken again when nobody knows whether it was.
@Singleton
final class Step {

    /// The first wait, and the shortest: a post that comes before the answer would be overwritten.
    static final Duration FIRST_WAIT = Duration.ofSeconds(5);
    static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

    /// Between the ends of several machines.
    static final String AND = ",";

    private final Observer observer;
    private final Claims claims;
    private final Teller teller;
    private final Clock clock;

    Step(Observer observer, Claims claims, Teller teller, Clock clock) {
        this.observer = observer;
        this.claims = claims;
        this.teller = teller;
        this.clock = clock;
    }

    /// What came of a step.
    sealed interface Taken {

        /// Take another one, with that token.
        record Again(Token token, Duration pause) implements Taken {
        }

        /// All is said and noted.
        record Done(String end) implements Taken {
        }

        /// There is something to say, and no way to say it.
        record Undelivered(String end, String why) implements Taken {
        }
    }

    /// Takes the step.
    Taken take(Token token) {
        if (token.isTold()) {
            return noted(token.watches(), token.uses(), token.ends());
        }
        Instant lastChance = teller.lastChance(token.change());
        List<Round> first = SideBySide.each(token.watches(),
                watch -> observer.round(watch, token.interim(), lastChance));
        if (first.getFirst().over()) { // it is noted last
            return new Taken.Done("over");
        }
        List<Round> rounds = SideBySide.each(first, round -> round.over()
                ? observer.look(round.watch(), token.interim(), lastChance)
                : round);
        return told(token, rounds);
    }

    private Taken told(Token token, List<Round> rounds) {
        List<Watch> watches = rounds.stream().map(Round::watch).toList();
        List<Report> reports = rounds.stream().map(Round::report).toList();
        if (reports.stream().allMatch(Report::isEnded)) {
            return tellEnd(token, watches, reports);
        }
        return rounds.stream().anyMatch(round -> round.verdict() instanceof Verdict.Interim)
                ? tellStanding(token, watches, reports)
                : again(token, watches);
    }

    private Taken tellStanding(Token token, List<Watch> watches, List<Report> reports) {
        return switch (teller.standing(reports, token.uses(), caller(watches.getFirst()))) {
            case Delivered.Done(int uses) -> new Taken.Again(Token.of(watches, true, uses, ""),
                    pauseAfter(watches.getFirst().looks()));
            case Delivered.Later(Duration pause) ->
                new Taken.Again(Token.of(watches, false, token.uses(), ""), pause);
            case Delivered.Impossible _ -> // the end may be said by another way
                new Taken.Again(Token.of(watches, true, token.uses(), ""),
                        pauseAfter(watches.getFirst().looks()));
        };
    }

    private Taken tellEnd(Token token, List<Watch> watches, List<Report> reports) {
        String ends = reports.stream().map(Report::end).collect(Collectors.joining(AND));
        return switch (teller.ended(reports, token.uses(), caller(watches.getFirst()))) {
            case Delivered.Done(int uses) -> noted(watches, uses, ends);
            case Delivered.Later(Duration pause) -> new Taken.Again(
                    Token.of(watches, token.interim(), token.uses(), ""), pause);
            case Delivered.Impossible(String why) -> undelivered(watches, ends, why);
        };
    }

    /// Notes the ends that were told; if that doesn't work, the next step does no more than that.
    private Taken noted(List<Watch> watches, int uses, String ends) {
        return note(watches, ends)
                ? new Taken.Done(ends)
                : new Taken.Again(Token.of(watches, true, uses, ends), LONGEST_WAIT);
    }

    private Taken undelivered(List<Watch> watches, String ends, String why) {
        note(watches, ends);
        return new Taken.Undelivered(ends, why);
    }

    /// Whether all ends are noted, the first one's last.
    private boolean note(List<Watch> watches, String ends) {
        String[] each = ends.split(AND, -1);
        boolean done = true;
        for (int index = watches.size() - 1; index >= 0; index--) {
            Watch watch = watches.get(index);
            done = done && claims.end(watch.change(), each[index], caller(watch)).isEmpty();
        }
        return done;
    }

    private Taken again(Token token, List<Watch> watches) {
        return new Taken.Again(Token.of(watches, token.interim(), token.uses(), ""),
                pauseAfter(watches.getFirst().looks()));
    }

    /// From look to look a little longer.
    static Duration pauseAfter(int looks) {
        Duration pause = FIRST_WAIT.plusSeconds(3L * looks);
        return pause.compareTo(LONGEST_WAIT) < 0 ? pause : LONGEST_WAIT;
    }

    private Caller caller(Watch watch) {
        Asked asked = watch.change().asked();
        return new Caller(asked.user(), asked.request(), clock.instant().plus(Observer.PATIENCE));
    }
}
