package chatbot.reliability;

import java.io.IOException;

/// How each service says no, in its own way.
enum Refusal {
    THROTTLED(503, "RequestLimitExceeded", 400, "ThrottlingException", 429, "ratelimited"), //
    FAILED(500, "InternalError", 500, "InternalServerError", 500, "internal_error"), //
    UNAVAILABLE(503, "Unavailable", 503, "ServiceUnavailable", 503, "service_unavailable"), //
    EXPIRED(400, "RequestExpired", 400, "ExpiredTokenException", 200, "token_expired"), //
    UNKNOWN_KEY(401, "AuthFailure", 400, "UnrecognizedClientException", 200, "invalid_auth"), //
    SKEWED(400, "RequestExpired", 400, "InvalidSignatureException", 200, "invalid_auth"), //
    DENIED(403, "UnauthorizedOperation", 400, "AccessDeniedException", 200, "not_in_channel");

    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Response><Errors>"
            + "<Error><Code>%s</Code><Message>%s</Message></Error></Errors>"
            + "<RequestID>59dbff89-35bd-4eac-99ed-be587EXAMPLE</RequestID></Response>";
    private static final String WORDS = "Signature expired: 20261127T080000Z is now earlier than "
            + "20261127T080100Z (20261127T080600Z - 5 min.)";

    private final int ec2;
    private final String ec2Code;
    private final int json;
    private final String jsonCode;
    private final int slack;
    private final String slackCode;

    Refusal(int ec2, String ec2Code, int json, String jsonCode, int slack, String slackCode) {
        this.ec2 = ec2;
        this.ec2Code = ec2Code;
        this.json = json;
        this.jsonCode = jsonCode;
        this.slack = slack;
        this.slackCode = slackCode;
    }

    void serve(Passage passage) throws IOException {
        passage.answer(answer(passage.service()));
    }

    private WireAnswer answer(Service service) {
        String message = this == SKEWED ? WORDS : "The service's words.";
        return switch (service) {
            case EC2 -> WireAnswer.of(ec2, "text/xml", XML.formatted(ec2Code, message));
            case DYNAMODB, STEP_FUNCTIONS, SYSTEMS_MANAGER -> WireAnswer
                    .of(json, "application/x-amz-json-1.0", "{\"__type\":\"com.amazonaws#%s\","
                            .formatted(jsonCode) + "\"message\":\"" + message + "\"}")
                    .with("x-amzn-RequestId", "59dbff89-35bd-4eac-99ed-be587EXAMPLE");
            case SLACK -> WireAnswer.of(slack, "application/json",
                    "{\"ok\":false,\"error\":\"" + slackCode + "\"}").with("Retry-After", "1");
            case HOOKS -> WireAnswer.of(slack == 200 ? 404 : slack, "text/plain",
                    slack == 200 ? "expired_url" : slackCode).with("Retry-After", "1");
        };
    }
}
