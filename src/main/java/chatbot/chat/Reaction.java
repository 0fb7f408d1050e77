package chatbot.chat;

import chatbot.language.Language;

/// What comes of a pressed button.
///
/// @param replaces whether the answer takes the place of the message that had the button, or is for
///                 the person who pressed it, and the message stays
public record Reaction(Answer answer, boolean replaces) {

    static Reaction replacing(Answer answer) {
        return new Reaction(answer, true);
    }

    /// The same in another language.
    Reaction in(Language language) {
        return new Reaction(answer.in(language), replaces);
    }

    /// The same for somebody who mentions the bot instead of using its command.
    public Reaction byMention() {
        return new Reaction(answer.with(answer.reply().byMention()), replaces);
    }

    static Reaction beside(Answer answer) {
        return new Reaction(answer, false);
    }
}
