package chatbot.aws;

/// Why a service of AWS did not do what it was asked, told apart as far as somebody can act on it.
public sealed interface Failure {

    /// IAM doesn't allow the call.
    ///
    /// @param action   IAM action, for example `ec2:RebootInstances`
    /// @param resource ARN that the action is needed on, or `*`
    record NotPermitted(String action, String resource) implements Failure {
    }

    /// Too many calls in this account and region (EC2 API: RequestLimitExceeded; elsewhere:
    /// ThrottlingException).
    record Throttled() implements Failure {
    }

    /// No connection to the service, or a broken one.
    record Unreachable(String region) implements Failure {
    }

    /// No endpoint of the service has the region's name, or the account hasn't enabled the region.
    record NoSuchRegion(String region) implements Failure {
    }

    /// The settings have no role of the account, or not any more.
    record NoSuchAccount(String account) implements Failure {
    }

    /// A role of another account couldn't be taken (STS API: AssumeRole).
    ///
    /// @param role its ARN
    /// @param why  what STS did
    record NotAssumed(String role, Failure why) implements Failure {
    }

    /// The function has no AWS credentials.
    record NoCredentials() implements Failure {
    }

    /// The function's AWS credentials aren't valid any more, or its clock is wrong.
    record ExpiredCredentials() implements Failure {
    }

    /// AWS doesn't know the function's credentials, or not in this region.
    record InvalidCredentials(String region) implements Failure {
    }

    /// The instance was deleted, or left the state in which this can be done to it, meanwhile.
    record Changed() implements Failure {
    }

    /// The caller's deadline was over, or too near, before the service was asked for it.
    record TooLate() implements Failure {
    }

    /// The caller's deadline came before the service's answer.
    record OutOfTime() implements Failure {
    }

    /// What came back isn't an answer of the service's: cut short, empty, or from something in
    /// between.
    record Garbled() implements Failure {
    }

    /// The service would do it, and wasn't asked to: in dev mode, which only rehearses.
    ///
    /// @param setting what lets dev mode act
    record OnlyRehearsed(String setting) implements Failure {
    }

    /// The service gave an error of its own.
    ///
    /// @param code its error code, or the HTTP status where it gave none
    record Faulty(String code) implements Failure {
    }
}
