package chatbot.wording;

import chatbot.language.Language;
import chatbot.language.Phrase;
import chatbot.watch.Report;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/// What the bot answers.
///
/// @param audience   who sees it
/// @param language   in which it is put into words
/// @param paragraphs the answer; the first one stands for the whole where there is room for a line
/// @param notes      the small print: what to know, what to do next
/// @param buttons    what can be pressed; what they do is in the paragraphs and notes too
public record Reply(Audience audience, Language language, List<Phrase> paragraphs,
        List<Phrase> notes, List<Button> buttons) {

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

    /// A reply without buttons, in English until somebody says otherwise.
    public Reply(Audience audience, List<Phrase> paragraphs, List<Phrase> notes) {
        this(audience, Language.EN, paragraphs, notes, List.of());
    }

    /// A reply that only the person who asked sees.
    public static Reply toAsker(List<Phrase> paragraphs, Phrase... notes) {
        return new Reply(Audience.ASKER, paragraphs, List.of(notes));
    }

    /// When what the chat service sent makes no sense.
    public static Reply unreadable() {
        return RequestWording.unreadable();
    }

    /// When something failed that nobody expected.
    ///
    /// @param request id under which the log has it
    public static Reply failed(String request) {
        return RequestWording.failed(request);
    }

    /// When a message came too long after it was written.
    ///
    /// @param line    what it asked
    /// @param unclear whether it may have been done when it came first
    public static Reply late(String line, Instant asked, boolean unclear) {
        return unclear
                ? RequestWording.lateAndUnclear(line, asked)
                : RequestWording.late(line, asked);
    }

    /// When a message names the bot, but doesn't begin with its name.
    public static Reply nameFirst() {
        return RequestWording.nameFirst();
    }

    /// In place of a question that one person saw, when everybody sees the answer.
    public static Reply answeredBelow() {
        return RequestWording.answeredBelow();
    }

    /// What the first answer is in the end, when the report of the end is below it.
    public static Reply closed(List<Report> reports, Instant now) {
        return FollowUpWording.closed(reports, now);
    }

    /// How changes stand that take long.
    public static Reply interim(List<Report> reports, Instant now) {
        return FollowUpWording.interim(reports, now);
    }

    /// How changes ended.
    public static Reply ended(List<Report> reports, Instant now) {
        return FollowUpWording.ended(reports, now);
    }

    /// The same for somebody who mentions the bot instead of using its command: in a thread, say,
    /// where Slack knows no commands.
    public Reply byMention() {
        return new Reply(audience, language,
                paragraphs.stream().map(one -> one.naming("@chatbot")).toList(),
                notes.stream().map(one -> one.naming("@chatbot")).toList(), buttons);
    }

    /// The same in another language.
    public Reply in(Language other) {
        return new Reply(audience, other, paragraphs, notes, buttons);
    }

    /// The same with one more note.
    public Reply noting(Phrase note) {
        return new Reply(audience, language, paragraphs,
                Stream.concat(notes.stream(), Stream.of(note)).toList(), buttons);
    }

    /// The same with more paragraphs.
    public Reply adding(List<Phrase> more) {
        return new Reply(audience, language,
                Stream.concat(paragraphs.stream(), more.stream()).toList(), notes, buttons);
    }

    /// The same for another audience.
    public Reply to(Audience other) {
        return new Reply(other, language, paragraphs, notes, buttons);
    }

    /// The same with buttons.
    public Reply with(List<Button> more) {
        return new Reply(audience, language, paragraphs, notes, more);
    }
}
