package chatbot.followup;

import chatbot.aws.Caller;
import chatbot.aws.HandClock;
import chatbot.chat.Answer;
import chatbot.claim.Recipient;
import chatbot.fleet.Instance;
import chatbot.fleet.Lookout;
import chatbot.fleet.Probe;
import chatbot.webapi.Delivery;
import chatbot.wording.Reply;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;

/// A machine that looks and answers as a test says, by the time since the restart was asked, and a
/// chat that takes what it is told to take.
final class ScriptedMachine implements Lookout, Probe, Delivery {

    final List<String> told = new ArrayList<>();
    final Deque<Delivered> deliveries = new ArrayDeque<>();
    final Deque<Delivered> updates = new ArrayDeque<>();

    private final HandClock clock;
    private final Instant asked;
    private final Function<Duration, Look> looks;
    private final Function<Duration, Answer> answers;
    private int questions;

    ScriptedMachine(HandClock clock, Function<Duration, Look> looks,
            Function<Duration, Answer> answers) {
        this.clock = clock;
        this.asked = clock.instant();
        this.looks = looks;
        this.answers = answers;
    }

    @Override
    public Look look(Instance instance, Caller caller) {
        return looks.apply(Duration.between(asked, clock.instant()));
    }

    /// It can be asked if it would ever answer.
    @Override
    public Question ask(Instance instance, Caller caller) {
        questions++;
        return answers.apply(Duration.ofDays(1)) instanceof Answer.None
                ? new Question.Impossible()
                : new Question.Sent("command-" + questions);
    }

    @Override
    public Answer hear(Instance instance, String command, Caller caller) {
        return answers.apply(Duration.between(asked, clock.instant()));
    }

    @Override
    public boolean canReach(Recipient to) {
        return true;
    }

    @Override
    public Instant lastChance(Recipient to, Instant time) {
        return time.plus(Duration.ofDays(1));
    }

    @Override
    public Delivered update(Reply reply, Recipient to, String message, int uses) {
        Delivered next = updates.isEmpty() ? new Delivered.Done(uses) : updates.poll();
        if (next instanceof Delivered.Done) {
            told.add(Duration.between(asked, clock.instant()).toSeconds() + " s, in place of "
                    + message + ": " + Said.text(reply));
        }
        return next;
    }

    @Override
    public Delivered deliver(Reply reply, Recipient to, Instant time, int uses) {
        Delivered next = deliveries.isEmpty() ? new Delivered.Done(uses + 1) : deliveries.poll();
        if (next instanceof Delivered.Done) {
            told.add(Duration.between(asked, clock.instant()).toSeconds() + " s: "
                    + Said.text(reply));
        }
        return next;
    }
}
