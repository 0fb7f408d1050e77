package chatbot.chat;

import chatbot.change.Change;
import chatbot.chat.Phrase.Span;
import chatbot.watch.Ending;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// What the bot answers.
///
/// @param audience   who sees it
/// @param paragraphs the answer; the first one stands for the whole where there is room for a line
/// @param notes      the small print: what to know, what to do next
/// @param buttons    what can be pressed; what they do is in the paragraphs and notes too
public record Reply(Audience audience, List<Phrase> paragraphs, List<Phrase> notes,
        List<Button> buttons) {

    /// Who sees a reply.
    public enum Audience {
        /// Only the person who asked.
        ASKER,
        /// Everybody in the conversation.
        EVERYBODY
    }

    /// Copies what it is given.
    public Reply {
        paragraphs = List.copyOf(paragraphs);
        notes = List.copyOf(notes);
        buttons = List.copyOf(buttons);
    }

    /// A reply without buttons.
    public Reply(Audience audience, List<Phrase> paragraphs, List<Phrase> notes) {
        this(audience, paragraphs, notes, List.of());
    }

    /// A reply that only the person who asked sees.
    static Reply toAsker(List<Phrase> paragraphs, Phrase... notes) {
        return new Reply(Audience.ASKER, paragraphs, List.of(notes));
    }

    /// When what the chat service sent makes no sense.
    public static Reply unreadable() {
        return Wording.unreadable();
    }

    /// When something failed that nobody expected.
    ///
    /// @param request id under which the log has it
    public static Reply failed(String request) {
        return Wording.failed(request);
    }

    /// When a message came too long after it was written.
    ///
    /// @param line    what it asked
    /// @param unclear whether it may have been done when it came first
    public static Reply late(String line, Instant asked, boolean unclear) {
        return unclear ? Wording.lateAndUnclear(line, asked) : Wording.late(line, asked);
    }

    /// When a message names the bot, but doesn't begin with its name.
    public static Reply nameFirst() {
        return Wording.nameFirst();
    }

    /// In place of a question that one person saw, when everybody sees the answer.
    public static Reply answeredBelow() {
        return QuestionWording.answeredBelow();
    }

    /// What the first answer is in the end, when the report of the end is below it.
    public static Reply closed(Change change, Ending ending, Instant now) {
        return FollowUpWording.closed(change, ending, now);
    }

    /// How a restart stands that takes long.
    public static Reply interim(Change change, Ending.StillImpaired standing, Instant now) {
        return FollowUpWording.interim(change, standing, now);
    }

    /// How a restart ended.
    public static Reply ended(Change change, Ending ending, Instant now) {
        return FollowUpWording.ended(change, ending, now);
    }

    /// The same for somebody who mentions the bot instead of using its command: in a thread, say,
    /// where Slack knows no commands.
    public Reply byMention() {
        UnaryOperator<Span> named = span -> span instanceof Span.Command(String words)
                ? new Span.Code("@chatbot " + words)
                : span;
        return new Reply(audience, paragraphs.stream().map(one -> one.turned(named)).toList(),
                notes.stream().map(one -> one.turned(named)).toList(), buttons);
    }

    /// The same with one more note.
    Reply noting(Phrase note) {
        return new Reply(audience, paragraphs,
                Stream.concat(notes.stream(), Stream.of(note)).toList(), buttons);
    }

    /// The same for another audience.
    Reply to(Audience other) {
        return new Reply(other, paragraphs, notes, buttons);
    }

    /// The same with buttons.
    Reply with(List<Button> more) {
        return new Reply(audience, paragraphs, notes, more);
    }
}
