package chatbot.webapi;

import chatbot.chat.Reaction;
import chatbot.claim.Recipient;
import chatbot.webapi.Attempt.NotNow;
import chatbot.webapi.Attempt.Refused;
import chatbot.webapi.Attempt.Taken;
import chatbot.wording.Reply;
import chatbot.wording.Reply.Audience;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/// First answers that aren't the response to Slack's request: to a mention by the Web API, to a
/// pressed button by the `response_url` that came with it.
@Singleton
public final class PostedAnswers {

    /// Slack takes a message within less than this, if it does.
    private static final Duration SHORTEST = Duration.ofMillis(500);

    private final ByUrl hook;
    private final Optional<ByToken> web;

    /// With the token of the settings, if there is one; throws when it can't be one.
    PostedAnswers(SlackOrigins origins, BotTokens tokens, SlackWire wire, ObjectMapper json) {
        this.hook = new ByUrl(Origin.of(origins.hooks()).orElseThrow(), wire, json);
        this.web = tokens.token().map(token -> new ByToken(token, wire, json));
    }

    /// What came of posting.
    public sealed interface Posted {

        /// Slack has it.
        ///
        /// @param message its id (Slack: `ts`); empty if it has none
        record Done(String message) implements Posted {
        }

        /// Slack hasn't, or nobody knows.
        ///
        /// @param why in Slack's words, for the log
        record Failed(String why) implements Posted {
        }
    }

    /// Whether a mention can be answered at all.
    public boolean canSpeak() {
        return web.isPresent();
    }

    /// Answers a mention, or a direct message.
    ///
    /// @param left how much time there is still, whenever it is asked
    public Posted say(Reply reply, Recipient to, Supplier<Duration> left) {
        return web.map(way -> posted(patiently(() -> way.post(reply.byMention(), to, left.get()),
                left)))
                .orElseGet(() -> new Posted.Failed("there is no SLACK_BOT_TOKEN"));
    }

    /// Once more if Slack says at once that it can't take it just now.
    static Attempt patiently(Supplier<Attempt> post, Supplier<Duration> left) {
        Attempt first = post.get();
        return first instanceof NotNow(Duration after, boolean said) && said
                && after.equals(NotNow.PAUSE) && left.get().compareTo(SHORTEST) > 0
                        ? post.get()
                        : first;
    }

    /// Answers a button.
    ///
    /// @param to   where; its thread and message are those of the message with the button, the
    ///             latter empty if only the presser sees that
    /// @param left how much time there is still, whenever it is asked
    public Posted react(Reaction reaction, Recipient to, Supplier<Duration> left) {
        return to.thread().isEmpty()
                ? tell(reaction, to, left)
                : tell(reaction.byMention(), to, left);
    }

    private Posted tell(Reaction reaction, Recipient to, Supplier<Duration> left) {
        Posted byUrl = hook.url(to)
                .map(url -> react(reaction, to, url, left))
                .orElseGet(() -> new Posted.Failed("there is no response_url"));
        return byUrl instanceof Posted.Failed && web.isPresent()
                ? posted(react(reaction, to, web.get(), left))
                : byUrl;
    }

    private Posted react(Reaction reaction, Recipient to, URI url, Supplier<Duration> left) {
        Reply reply = reaction.answer().reply();
        boolean onlyPresserSees = to.message().isEmpty();
        if (!reaction.replaces()) {
            return posted(hook.beside(url, reply, to, false, left.get()));
        }
        if (onlyPresserSees && reply.audience() == Audience.EVERYBODY) {
            Posted posted = posted(hook.beside(url, reply, to, true, left.get()));
            hook.instead(url, Reply.answeredBelow().in(reply.language()), left.get());
            return posted;
        }
        return posted(hook.instead(url, reply, left.get()));
    }

    /// Where the `response_url` fails.
    private static Attempt react(Reaction reaction, Recipient to, ByToken way,
            Supplier<Duration> left) {
        Reply reply = reaction.answer().reply();
        Attempt instead = reaction.replaces() && !to.message().isEmpty()
                ? way.update(reply, to, to.message(), left.get())
                : new Refused("there is nothing to replace");
        Recipient audience = new Recipient(to.channel(), to.user(),
                reaction.replaces() && reply.audience() == Audience.EVERYBODY, "", to.thread(), "");
        return instead instanceof Refused ? way.post(reply, audience, left.get()) : instead;
    }

    private static Posted posted(Attempt attempt) {
        return switch (attempt) {
            case Taken(String message) -> new Posted.Done(message);
            case NotNow _ -> new Posted.Failed("Slack doesn't take it now");
            case Refused(String why) -> new Posted.Failed(why);
        };
    }
}
