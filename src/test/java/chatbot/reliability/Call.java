package chatbot.reliability;

import java.util.Arrays;
import java.util.List;

/// A call that the function makes.
///
/// @param operation AWS's or Slack's name of it; empty for all of the service's
record Call(Service service, String operation) {

    /// In their order, until a command is answered.
    static final List<Call> UNTIL_THE_ANSWER = List.of(new Call(Service.SLACK, "users.info"),
            new Call(Service.EC2, "DescribeInstances"),
            new Call(Service.DYNAMODB, "BatchGetItem"),
            new Call(Service.DYNAMODB, "TransactWriteItems"),
            new Call(Service.STEP_FUNCTIONS, "StartExecution"),
            new Call(Service.EC2, "RebootInstances"),
            new Call(Service.DYNAMODB, "UpdateItem"));
    /// In their order, until the report is there.
    static final List<Call> UNTIL_THE_REPORT = List.of(new Call(Service.DYNAMODB, "GetItem"),
            new Call(Service.DYNAMODB, "UpdateItem"),
            new Call(Service.EC2, "DescribeInstances"),
            new Call(Service.EC2, "DescribeInstanceStatus"),
            new Call(Service.SYSTEMS_MANAGER, "SendCommand"),
            new Call(Service.SYSTEMS_MANAGER, "GetCommandInvocation"),
            new Call(Service.HOOKS, "response_url"));
    /// Where the response_url can't be used any more.
    static final Call POST = new Call(Service.SLACK, "chat.postMessage");

    /// What can go wrong with it.
    List<Fault> faults() {
        return Arrays.stream(Fault.values())
                .filter(fault -> !service.isSlack() || !Fault.OF_AWS.contains(fault)).toList();
    }

    @Override
    public String toString() {
        return operation.isEmpty() || operation.equals(service.toString())
                ? service.toString()
                : service + ", " + operation;
    }
}
