package chatbot.wording;

import static chatbot.language.Span.code;
import static chatbot.language.Span.plain;

import chatbot.aws.Failure;
import chatbot.language.Phrase;
import chatbot.language.Sentence;
import chatbot.language.Span;

/// Two sentences for each way in which a service of AWS fails: what happened, and what to do about
/// it. The service is EC2 where no other is named.
public final class FailureWording {

    private FailureWording() {
    }

    /// What EC2 did, or didn't do.
    public static Phrase happened(Failure why) {
        return happened("EC2", why);
    }

    /// What the service did, or didn't do.
    public static Phrase happened(String name, Failure why) {
        Span service = plain(name);
        return switch (why) {
            case Failure.NotPermitted(String action, String resource) ->
                Phrase.of(Sentence.NOT_PERMITTED, code(action), code(resource));
            case Failure.Throttled() -> Phrase.of(Sentence.THROTTLED, service);
            case Failure.Unreachable(String region) ->
                Phrase.of(Sentence.UNREACHABLE, service, code(region));
            case Failure.NoSuchRegion(String region) ->
                Phrase.of(Sentence.NO_SUCH_REGION, service, code(region));
            case Failure.NoSuchAccount(String account) ->
                Phrase.of(Sentence.NO_SUCH_ACCOUNT, code(account));
            case Failure.NotAssumed(String role, Failure sts) ->
                Phrase.of(Sentence.NOT_ASSUMED, code(role)).then(happened("STS", sts));
            case Failure.NoCredentials() -> Phrase.of(Sentence.NO_CREDENTIALS);
            case Failure.ExpiredCredentials() -> Phrase.of(Sentence.EXPIRED_CREDENTIALS);
            case Failure.InvalidCredentials(String region) ->
                Phrase.of(Sentence.INVALID_CREDENTIALS, code(region));
            case Failure.Changed() -> Phrase.of(Sentence.CHANGED);
            case Failure.TooLate() -> Phrase.of(Sentence.TOO_LATE, service);
            case Failure.OutOfTime() -> Phrase.of(Sentence.OUT_OF_TIME, service);
            case Failure.Garbled() -> Phrase.of(Sentence.GARBLED, service);
            case Failure.OnlyRehearsed _ -> Phrase.of(Sentence.ONLY_REHEARSED, service);
            case Failure.Faulty(String code) -> Phrase.of(Sentence.FAULTY, service, code(code));
        };
    }

    /// What the asker, or whoever runs the bot, can do about it.
    public static Phrase nextStep(Failure why) {
        return switch (why) {
            case Failure.NotPermitted _ -> Phrase.of(Sentence.NOT_PERMITTED_NEXT);
            case Failure.Throttled() -> Phrase.of(Sentence.THROTTLED_NEXT);
            case Failure.Unreachable _ -> Phrase.of(Sentence.UNREACHABLE_NEXT);
            case Failure.NoSuchRegion _ ->
                Phrase.of(Sentence.NO_SUCH_REGION_NEXT, code("AWS_REGION"));
            case Failure.NoSuchAccount _ ->
                Phrase.of(Sentence.NO_SUCH_ACCOUNT_NEXT, code("CHATBOT_ROLE_ARNS"));
            case Failure.NotAssumed(_, Failure sts) -> sts instanceof Failure.NotPermitted
                    ? Phrase.of(Sentence.NOT_ASSUMED_NEXT, code("CHATBOT_ROLE_EXTERNAL_ID"))
                    : nextStep(sts);
            case Failure.NoCredentials() -> Phrase.of(Sentence.NO_CREDENTIALS_NEXT);
            case Failure.ExpiredCredentials() -> Phrase.of(Sentence.EXPIRED_CREDENTIALS_NEXT);
            case Failure.InvalidCredentials _ -> Phrase.of(Sentence.INVALID_CREDENTIALS_NEXT);
            case Failure.Changed() -> Phrase.of(Sentence.CHANGED_NEXT);
            case Failure.TooLate() -> Phrase.of(Sentence.NOTHING_UNDER_WAY_NEXT);
            case Failure.OutOfTime() -> Phrase.of(Sentence.NOTHING_UNDER_WAY_NEXT);
            case Failure.Garbled() -> Phrase.of(Sentence.GARBLED_NEXT, code("AWS_ENDPOINT_URL"));
            case Failure.OnlyRehearsed(String setting) ->
                Phrase.of(Sentence.ONLY_REHEARSED_NEXT, code(setting));
            case Failure.Faulty _ -> Phrase.of(Sentence.FAULTY_NEXT);
        };
    }
}
