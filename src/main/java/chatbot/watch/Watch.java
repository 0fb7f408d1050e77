package chatbot.watch;

import chatbot.claim.Change;
import chatbot.claim.Progress;
import chatbot.fleet.Probe.Answer;
import chatbot.fleet.Sighting;
import chatbot.fleet.StatusCheck;
import chatbot.fleet.StatusCheck.Result;
import chatbot.fleet.SystemReport;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A change that is being watched, and what was seen of it so far.
///
/// @param progress how far it is known to have come
/// @param looks    how often it was looked at
/// @param failures how often in a row EC2 wouldn't be asked
/// @param dip      a check that was seen to fail, one that began after the request rather than
///                 another; empty if none was
/// @param question what its system was asked last
/// @param boot     its start after the request, once that is known
/// @param upSince  since when it had been up by an answer that showed no restart
public record Watch(Change change, Progress progress, int looks, int failures,
        Optional<StatusCheck> dip, Question question, Optional<Boot> boot,
        Optional<UpSince> upSince) {

    /// A question that gets no answer for so long is asked again.
    static final Duration ANSWER_TAKES = Duration.ofSeconds(75);
    /// So many questions are enough for the longest watch.
    static final int MOST_QUESTIONS = 40;

    /// The question that the system was asked, if any.
    ///
    /// @param command its id; empty when there is nothing to hear
    /// @param sent    when it was asked
    /// @param count   how many there were, this one included
    /// @param mute    whether there is no use in asking
    public record Question(String command, Instant sent, int count, boolean mute) {

        /// Before the first.
        static final Question NONE = new Question("", Instant.EPOCH, 0, false);

        Question done() {
            return new Question("", sent, count, mute || count >= MOST_QUESTIONS);
        }
    }

    /// An answer that showed no restart.
    ///
    /// @param start when the system had started, or a moment before
    /// @param sent  when it was asked
    public record UpSince(Instant start, Instant sent) {
    }

    /// Before the first look.
    public static Watch of(Change change) {
        return new Watch(change, Progress.BEGUN, 0, 0, Optional.empty(), Question.NONE,
                Optional.empty(), Optional.empty());
    }

    /// When the restart was asked for.
    Instant asked() {
        return change.asked().time();
    }

    /// Whether there is use in asking the system now.
    public boolean canAsk() {
        boolean started = boot.filter(start -> !start.isStarting()).isPresent();
        return question.command().isEmpty() && !question.mute() && !started;
    }

    /// With how far the restart has come, by the claim.
    public Watch known(Progress known) {
        return known.compareTo(progress) <= 0
                ? this
                : new Watch(change, known, looks, failures, dip, question, boot, upSince);
    }

    /// With what EC2 showed.
    public Watch seen(Sighting sighting) {
        List<StatusCheck> failing = Stream.concat(sighting.checks().stream(), dip.stream())
                .filter(check -> check.result() == Result.IMPAIRED).toList();
        Optional<StatusCheck> telling = failing.stream().filter(this::isAfterRequest).findFirst()
                .or(() -> failing.stream().findFirst());
        return new Watch(change, progress, looks + 1, 0, telling, question, boot, upSince);
    }

    /// Whether the check began to fail after the request.
    boolean isAfterRequest(StatusCheck check) {
        return check.impairedSince().filter(since -> since.isAfter(asked())).isPresent();
    }

    /// After a look that failed.
    public Watch missed() {
        return new Watch(change, progress, looks + 1, failures + 1, dip, question, boot, upSince);
    }

    /// With a question that was sent.
    public Watch asking(String command, Instant sent) {
        return with(new Question(command, sent, question.count() + 1, false));
    }

    /// With a system that can't be asked.
    public Watch mute() {
        return with(new Question("", question.sent(), question.count(), true));
    }

    /// With what the system answered by now.
    public Watch heard(Answer answer, Instant now) {
        return switch (answer) {
            case Answer.Given(SystemReport report) -> reported(report);
            case Answer.None() -> with(question.done());
            case Answer.Awaited() -> patient(now);
            case Answer.Failed _ -> patient(now);
        };
    }

    private Watch patient(Instant now) {
        return now.isBefore(question.sent().plus(ANSWER_TAKES)) ? this : with(question.done());
    }

    /// An answer proves a restart if the system started after the request. Should the question have
    /// lain somewhere for a while, its start seems earlier than it was, never later.
    private Watch reported(SystemReport report) {
        Instant start = question.sent().minus(report.uptime());
        Watch answered = with(question.done());
        return start.isAfter(asked())
                ? new Watch(change, progress, looks, failures, dip, answered.question,
                        Optional.of(new Boot(start, report)), Optional.empty())
                : new Watch(change, progress, looks, failures, dip, answered.question, boot,
                        Optional.of(new UpSince(start, question.sent())));
    }

    private Watch with(Question next) {
        return new Watch(change, progress, looks, failures, dip, next, boot, upSince);
    }
}
