package chatbot.webapi;

import chatbot.claim.Recipient;
import chatbot.webapi.Attempt.NotNow;
import chatbot.webapi.Attempt.Refused;
import chatbot.webapi.Attempt.Taken;
import chatbot.wording.Reply;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Brings a report to the conversation that a restart was asked in.
///
/// By its `response_url` first, which needs no permission; then by the Web API into the same
/// conversation, where the bot may not be; then to the asker alone. No step has a wider audience
/// than the one before. A message that Slack took without our hearing of it comes twice: better
/// than not at all.
@Startup
@Singleton
final class SlackDelivery implements Delivery {

    /// A `response_url` can be used five times within 30 minutes (Slack: "Handling user interaction
    /// in your Slack apps").
    static final int USES = 5;
    static final Duration LIFE = Duration.ofMinutes(30);
    /// A message that arrives this late in its life may arrive too late.
    static final Duration MARGIN = Duration.ofSeconds(10);
    /// A token doesn't expire; a report that is older than this is of no use to anybody.
    static final Duration INTEREST = Duration.ofDays(1);

    private final ByUrl hook;
    private final Optional<ByToken> web;
    private final Clock clock;

    /// With the token of the settings, if there is one; throws when it can't be one.
    SlackDelivery(SlackOrigins origins, BotTokens tokens, SlackWire wire, ObjectMapper json,
            Clock clock) {
        this.hook = new ByUrl(Origin.of(origins.hooks()).orElseThrow(), wire, json);
        this.web = tokens.token().map(token -> new ByToken(token, wire, json));
        this.clock = clock;
    }

    @Override
    public boolean canReach(Recipient to) {
        return web.isPresent() || hook.url(to).isPresent();
    }

    @Override
    public Instant lastChance(Recipient to, Instant asked) {
        if (web.isPresent()) {
            return asked.plus(INTEREST);
        }
        return hook.url(to).isPresent() ? expiry(asked) : asked;
    }

    @Override
    public Delivered deliver(Reply reply, Recipient to, Instant asked, int uses) {
        Attempt first = byUrl(reply, to, asked, uses);
        if (first instanceof Taken) {
            return new Delivered.Done(uses + 1);
        }
        Attempt last = first instanceof Refused
                ? web.map(way -> way.post(reply, to, SlackWire.WHOLE)).orElse(first)
                : first;
        return delivered(last, uses);
    }

    @Override
    public Delivered update(Reply reply, Recipient to, String message, int uses) {
        return delivered(web.map(way -> way.update(reply, to, message, SlackWire.WHOLE))
                .orElseGet(() -> new Refused("there is no SLACK_BOT_TOKEN")), uses);
    }

    private static Delivered delivered(Attempt attempt, int uses) {
        return switch (attempt) {
            case Taken _ -> new Delivered.Done(uses);
            case NotNow(Duration after, _) -> new Delivered.Later(after);
            case Refused(String why) -> new Delivered.Impossible(why);
        };
    }

    private Attempt byUrl(Reply reply, Recipient to, Instant asked, int uses) {
        Optional<URI> url = hook.url(to);
        if (url.isEmpty()) {
            return new Refused("there is no response_url");
        }
        return uses >= USES || !clock.instant().isBefore(expiry(asked))
                ? new Refused("the response_url is used up or expired")
                : hook.beside(url.get(), reply, to, to.everybody(), SlackWire.WHOLE);
    }

    private static Instant expiry(Instant asked) {
        return asked.plus(LIFE).minus(MARGIN);
    }
}
