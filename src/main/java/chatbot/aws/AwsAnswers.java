package chatbot.aws;

import software.amazon.awssdk.awscore.AwsResponse;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/// Refuses what isn't an answer of AWS's, which always has a request id.
///
/// To the SDK an empty body, half a header or a proxy's page with the status 200 are answers too:
/// "no instance has this address", and "the reboot is accepted".
final class AwsAnswers implements ExecutionInterceptor {

    /// What the SDK says where there is none.
    private static final String NO_REQUEST_ID = "UNKNOWN";

    @Override
    public void afterUnmarshalling(Context.AfterUnmarshalling context,
            ExecutionAttributes attributes) {
        if (context.response() instanceof AwsResponse answer
                && answer.responseMetadata().requestId().equals(NO_REQUEST_ID)) {
            throw SdkClientException.create("The answer has no request id");
        }
    }
}
