package chatbot.aws;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/// What the SDK threw for one call of one action, in our words (EC2: "Error codes for the Amazon
/// EC2 API"; other services: "Common errors" of their API references).
///
/// @param error    as thrown; a [TimeoutException] when the caller's deadline came first
/// @param action   IAM action of the call
/// @param resource ARN that the action was meant for
/// @param region   where
public record AwsFailure(Throwable error, String action, String resource, String region) {

    /// A clear refusal, though EC2 lists these codes among its server errors.
    private static final Pattern LACKS_CAPACITY = Pattern.compile("Insufficient\\w*Capacity");

    /// Why it failed.
    public Failure why() {
        return switch (error) {
            case TimeoutException _ -> new Failure.OutOfTime();
            case AwsServiceException refused -> refused(refused);
            case Throwable _ when has(UnknownHostException.class) ->
                new Failure.NoSuchRegion(region);
            case Throwable _ when has(IOException.class) -> new Failure.Unreachable(region);
            case Throwable _ when lacksCredentials() -> new Failure.NoCredentials();
            default -> new Failure.Garbled();
        };
    }

    /// Whether the service surely did nothing: it said no, or nothing was ever sent to it. Server
    /// errors, broken connections and answers that make no sense leave it open.
    public boolean isHarmless() {
        boolean saidNo = error instanceof AwsServiceException answer
                && (answer.statusCode() / 100 == 4 || answer.isThrottlingException()
                        || LACKS_CAPACITY.matcher(code(answer)).matches());
        boolean neverSent = has(UnknownHostException.class) || has(ConnectException.class)
                || has(NoRouteToHostException.class) || lacksCredentials();
        return saidNo || neverSent;
    }

    /// Whether the same call may succeed right away; a throttled one was repeated already.
    static boolean isPassing(Throwable error) {
        boolean itsFault = error instanceof AwsServiceException answer
                && answer.statusCode() >= 500 && !answer.isThrottlingException();
        return itsFault || has(error, IOException.class);
    }

    private Failure refused(AwsServiceException refused) {
        if (refused.isThrottlingException()) {
            return new Failure.Throttled();
        }
        if (isOutOfTime(refused)) {
            return new Failure.ExpiredCredentials();
        }
        String code = code(refused);
        return switch (code) {
            case "UnauthorizedOperation", "AccessDenied", "AccessDeniedException",
                    "AuthorizationError" -> // SNS's
                new Failure.NotPermitted(action, resource);
            case "RequestExpired", "ExpiredToken", "ExpiredTokenException",
                    "RequestTimeTooSkewed" ->
                new Failure.ExpiredCredentials();
            case "AuthFailure", "InvalidClientTokenId", "UnrecognizedClientException",
                    "SignatureDoesNotMatch", "MissingAuthenticationToken",
                    "InvalidSignatureException", "IncompleteSignature",
                    "IncompleteSignatureException", "MissingAuthenticationTokenException",
                    "HTTP status 401" -> // java.net drops a streamed request's 401 body
                new Failure.InvalidCredentials(region);
            case "OptInRequired", "InvalidRegion" -> new Failure.NoSuchRegion(region);
            case "InvalidInstanceID.NotFound", "IncorrectInstanceState", "IncorrectState" ->
                new Failure.Changed();
            default -> new Failure.Faulty(code);
        };
    }

    /// Whether it is the time that is wrong with a signature (AWS: "Troubleshoot Signature Version 4
    /// requests"); the code is that of a wrong key.
    private static boolean isOutOfTime(AwsServiceException refused) {
        return Optional.ofNullable(refused.awsErrorDetails()).map(AwsErrorDetails::errorMessage)
                .filter(text -> text.startsWith("Signature expired")
                        || text.startsWith("Signature not yet current"))
                .isPresent();
    }

    private static String code(AwsServiceException answer) {
        return Optional.ofNullable(answer.awsErrorDetails()).map(AwsErrorDetails::errorCode)
                .orElse("HTTP status " + answer.statusCode());
    }

    private boolean lacksCredentials() {
        return Stream.ofNullable(error.getMessage())
                .anyMatch(text -> text.startsWith("Unable to load credentials"));
    }

    private boolean has(Class<? extends IOException> kind) {
        return has(error, kind);
    }

    private static boolean has(Throwable error, Class<? extends IOException> kind) {
        return Stream.iterate(error, cause -> cause != null, Throwable::getCause)
                .anyMatch(kind::isInstance);
    }
}
