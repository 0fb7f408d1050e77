package chatbot.webapi;

import chatbot.aws.Caller;
import chatbot.aws.Failure;
import chatbot.change.Witness;
import chatbot.chat.ChatConfig;
import chatbot.language.Language;
import chatbot.language.LanguageChoice;
import chatbot.setting.Setting;
import chatbot.setting.WrongSetting;
import chatbot.webapi.Attempt.NotNow;
import chatbot.webapi.Attempt.Refused;
import chatbot.webapi.Attempt.Taken;
import chatbot.wording.Reply;
import chatbot.wording.WitnessWording;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/// The audit channel of the settings, if they name one: nothing of a request decides which it is.
@Startup
@Singleton
final class AuditChannel implements Witness {

    private static final Pattern CHANNEL = Pattern.compile("[CG][A-Z0-9]+");

    private final Optional<Way> way;
    private final Language language;
    private final Clock clock;

    /// By the settings; throws when one can't be a channel, or nothing can be said there.
    AuditChannel(AuditChannelConfig config, ChatConfig chat, BotTokens tokens, SlackWire wire,
            ObjectMapper json, Clock clock) {
        this.way = channel(config).map(id -> new Way(id,
                new ByToken(tokens.token().orElseThrow(AuditChannel::mute), wire, json)));
        this.language = chat.language().map(String::strip).flatMap(LanguageChoice::parse)
                .orElse(LanguageChoice.AUTO).of("");
        this.clock = clock;
    }

    private record Way(String channel, ByToken web) {
    }

    static Optional<String> channel(AuditChannelConfig config) {
        return Setting.CHATBOT_AUDIT_CHANNEL.checked(config.auditChannel(), CHANNEL,
                "; it takes the id of a Slack channel, such as C012AB3CD.");
    }

    /// What to throw where there is no token.
    static WrongSetting mute() {
        return Setting.CHATBOT_AUDIT_CHANNEL.wrong("is set, but SLACK_BOT_TOKEN isn't: without it"
                + " nothing can be said there.");
    }

    @Override
    public Audience audience() {
        return Audience.CHANNEL;
    }

    @Override
    public Optional<Failure> tell(Announcement announcement, Caller caller) {
        return way.flatMap(there -> tell(WitnessWording.of(announcement).in(language), there,
                caller));
    }

    private Optional<Failure> tell(Reply reply, Way there, Caller caller) {
        Supplier<Duration> left = () -> caller.left(clock);
        if (left.get().isZero()) {
            return Optional.of(new Failure.TooLate());
        }
        return failure(PostedAnswers.patiently(
                () -> there.web().announce(reply, there.channel(), left.get()), left));
    }

    private static Optional<Failure> failure(Attempt attempt) {
        return switch (attempt) {
            case Taken _ -> Optional.empty();
            case NotNow(_, boolean said) when !said -> Optional.of(new Failure.OutOfTime());
            case NotNow(Duration after, _) -> Optional.of(after.equals(NotNow.PAUSE)
                    ? new Failure.Faulty("server error")
                    : new Failure.Throttled());
            case Refused(String why) -> Optional.of(new Failure.Faulty(why));
        };
    }
}
