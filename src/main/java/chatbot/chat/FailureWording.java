package chatbot.chat;

import static chatbot.chat.Phrase.code;
import static chatbot.chat.Phrase.plain;

import chatbot.aws.Failure;

/// Two sentences for each way in which a service of AWS fails: what happened, and what to do about
/// it. The service is EC2 where no other is named.
final class FailureWording {

    private FailureWording() {
    }

    /// What EC2 did, or didn't do.
    static Phrase happened(Failure why) {
        return happened("EC2", why);
    }

    /// What the service did, or didn't do.
    static Phrase happened(String service, Failure why) {
        return switch (why) {
            case Failure.NotPermitted(String action, String resource) ->
                Phrase.of("AWS doesn't allow me {} on {}.", code(action), code(resource));
            case Failure.Throttled() ->
                Phrase.of("{} takes no more calls from this account at the moment.",
                        plain(service));
            case Failure.Unreachable(String region) ->
                Phrase.of("The connection to {} in {} failed.", plain(service), code(region));
            case Failure.NoSuchRegion(String region) ->
                Phrase.of("I find no {} in a region {}.", plain(service), code(region));
            case Failure.NoCredentials() -> Phrase.of("I have no AWS credentials.");
            case Failure.ExpiredCredentials() ->
                Phrase.of("AWS takes my credentials, or my clock, for out of date.");
            case Failure.InvalidCredentials(String region) ->
                Phrase.of("AWS doesn't accept my credentials in {}.", code(region));
            case Failure.Changed() -> Phrase.of("It was deleted or changed while I looked.");
            case Failure.TooLate() ->
                Phrase.of("The time that I have for an answer was up before I could ask {} for it.",
                        plain(service));
            case Failure.OutOfTime() ->
                Phrase.of("{}'s answer didn't come within the time that I have.", plain(service));
            case Failure.Garbled() ->
                Phrase.of("What came back isn't an answer of {}'s.", plain(service));
            case Failure.Faulty(String code) ->
                Phrase.of("{} failed with {}.", plain(service), code(code));
        };
    }

    /// What the asker, or whoever runs the bot, can do about it.
    static Phrase nextStep(Failure why) {
        return switch (why) {
            case Failure.NotPermitted _ -> Phrase.of("Whoever runs me looks at the policy of my "
                    + "role, and at what else limits it in the account.");
            case Failure.Throttled() -> Phrase.of("Ask again in a minute.");
            case Failure.Unreachable _ ->
                Phrase.of("Ask again. If it stays so, whoever runs me checks my network: "
                        + "a function in a VPC needs a NAT gateway or endpoints.");
            case Failure.NoSuchRegion _ ->
                Phrase.of("Whoever runs me checks {}, that the account has that region "
                        + "enabled, and DNS.", code("AWS_REGION"));
            case Failure.NoCredentials() -> Phrase.of("Whoever runs me gives the function a role.");
            case Failure.ExpiredCredentials() ->
                Phrase.of("Ask again in a minute. If it stays so, whoever runs me "
                        + "checks my role and my clock.");
            case Failure.InvalidCredentials _ ->
                Phrase.of("Whoever runs me checks my role, and that the account has "
                        + "that region enabled.");
            case Failure.Changed() ->
                Phrase.of("Look at it in the EC2 console, then ask again if it still runs.");
            case Failure.TooLate() ->
                Phrase.of("Ask again: nothing is under way.");
            case Failure.OutOfTime() -> Phrase.of("Ask again: nothing is under way.");
            case Failure.Garbled() ->
                Phrase.of(
                        "Ask again. If it stays so, whoever runs me checks what stands between "
                                + "me and AWS: "
                                + "a proxy, or {}.",
                        code("AWS_ENDPOINT_URL"));
            case Failure.Faulty _ ->
                Phrase.of("Ask again. If it stays so, look at the AWS Health Dashboard.");
        };
    }
}
