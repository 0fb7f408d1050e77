package chatbot.chat;

import chatbot.change.Outcome;
import chatbot.change.Wish;
import chatbot.language.Language;
import chatbot.seal.TestSeal;
import chatbot.wording.Reply;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// Replies in one language, by what they are about.
final class Replies {

    private final Map<String, Reply> all = new LinkedHashMap<>();
    private final Clock clock = Clock.fixed(Examples.NOW, ZoneOffset.UTC);
    private final Presses presses = new Presses(TestSeal.by(clock), clock);
    private final ChangeAnswers answers = new ChangeAnswers(presses, clock);
    private final Language language;

    Replies(Language language) {
        this.language = language;
    }

    /// One more.
    void add(String what, Reply reply) {
        if (all.put(what, reply.in(language)) != null) {
            throw new AssertionError("Twice: " + what);
        }
    }

    /// What is answered to a wish that ends so.
    void add(String what, Outcome outcome, Wish wish) {
        add(what, answers.of(outcome, wish).reply());
    }

    /// Makes buttons for them.
    Presses presses() {
        return presses;
    }

    Map<String, Reply> all() {
        return Collections.unmodifiableMap(all);
    }
}
