package chatbot.chat;

import chatbot.aws.Failure;
import chatbot.change.Doubt;
import chatbot.change.FollowUps.Start;
import chatbot.change.Outcome;
import chatbot.change.Wish;
import chatbot.chat.Reply.Audience;
import chatbot.command.Command;
import chatbot.fleet.Instance;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What is answered for each way in which a request for a restart can end: a sentence, buttons where
/// somebody has to be asked, and a word for the log.
@Singleton
final class ChangeAnswers {

    private final Presses presses;
    private final Clock clock;

    ChangeAnswers(Presses presses, Clock clock) {
        this.presses = presses;
        this.clock = clock;
    }

    /// The answer.
    ///
    /// @param wish what was asked for; its recipient says who sees an outcome, or a question
    Answer of(Outcome outcome, Wish wish) {
        Command.Restart asked = new Command.Restart(wish.address(), wish.asked().reason());
        Audience outcomes = wish.to().everybody() ? Audience.EVERYBODY : Audience.ASKER;
        return switch (outcome) {
            case Outcome.Accepted(Instance it, Start followUp) ->
                answer(asked, it, "accepted", AcceptedWording
                        .accepted(it, asked, wish.asked(), followUp).to(outcomes));
            case Outcome.Unconfirmed(Instance it, Failure why, Start followUp) ->
                answer(asked, it, "unconfirmed: " + why, AcceptedWording
                        .unconfirmed(it, why, asked, wish.asked(), followUp).to(outcomes));
            case Outcome.Refused(Instance it, Failure why) ->
                answer(asked, it, "refused: " + why, ChangeWording.refused(it, why, asked)
                        .with(presses.again(wish, Optional.of(it))));
            case Outcome.AlreadyAsked already ->
                answer(asked, already.instance(),
                        "already_asked: " + already.progress().name().toLowerCase(Locale.ROOT),
                        ClaimWording.alreadyAsked(already, asked, clock.instant()));
            case Outcome.NotClaimed(Instance it, Failure why) ->
                answer(asked, it, "not_claimed: " + why, ClaimWording.notClaimed(it, why, asked)
                        .with(presses.again(wish, Optional.of(it))));
            case Outcome.NotOpen(Instance it) ->
                answer(asked, it, "not_open", ChangeWording.notOpen(it, asked));
            case Outcome.NotRunning(Instance it) ->
                answer(asked, it, "not_running: " + it.state().text(),
                        ChangeWording.notRunning(it, asked));
            case Outcome.Questionable(Instance it, Set<Doubt> doubts) ->
                answer(asked, it, "questionable: " + names(doubts),
                        QuestionWording.decide(it, doubts, asked, wish.asked(), isDirect(wish))
                                .with(presses.decide(wish, it, doubts))
                                .to(doubts.contains(Doubt.APPROVE)
                                        ? Audience.EVERYBODY
                                        : outcomes));
            case Outcome.Ambiguous(List<Instance> found) ->
                answer(asked, "ambiguous: " + found.size(),
                        QuestionWording.choose(found, asked, wish.asked())
                                .with(presses.choose(wish, found)).to(outcomes));
            case Outcome.NotFound(String region) ->
                answer(asked, "not_found", ChangeWording.notFound(asked, region));
            case Outcome.NotLookedUp(Failure why) ->
                answer(asked, "not_looked_up: " + why, ChangeWording.notLookedUp(why, asked)
                        .with(presses.again(wish, Optional.empty())));
        };
    }

    private static boolean isDirect(Wish wish) {
        return wish.to().channel().startsWith("D");
    }

    private static String names(Set<Doubt> doubts) {
        return doubts.stream().sorted().map(Doubt::name).collect(Collectors.joining(","));
    }

    private static Answer answer(Command.Restart asked, Instance instance, String outcome,
            Reply reply) {
        String target = asked.address() + " " + instance.id();
        return new Answer(reply, asked.verb().word(), target, asked.reason(), outcome);
    }

    private static Answer answer(Command.Restart asked, String outcome, Reply reply) {
        return new Answer(reply, asked.verb().word(), asked.address().text(), asked.reason(),
                outcome);
    }
}
