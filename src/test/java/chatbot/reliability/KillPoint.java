package chatbot.reliability;

import chatbot.reliability.Wire.Call;
import chatbot.reliability.Wire.Moment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;

/// A moment of a restart at which the process is killed.
///
/// @param by   how the restart is asked for
/// @param step the call that it is killed at
record KillPoint(By by, Step step, Moment moment) {

    /// How a restart is asked for.
    enum By {
        /// By a slash command.
        COMMAND,
        /// By a mention.
        MENTION
    }

    /// The calls of a restart, in their order.
    enum Step {
        TAKE("marks the message (PutItem)", call("PutItem", "\"message#")),
        FIND("finds the machine (DescribeInstances)", call("DescribeInstances", "")),
        READ("reads the claims (BatchGetItem)", call("BatchGetItem", "")),
        CLAIM("claims (TransactWriteItems)", call("TransactWriteItems", "")),
        START("starts the follow-up (StartExecution)", call("StartExecution", "")),
        REBOOT("reboots (RebootInstances)", call("RebootInstances", "")),
        NOTE("notes that EC2 accepted (UpdateItem)", call("UpdateItem", "\"ACCEPTED\"")),
        SAY("says so (chat.postMessage)",
                (call, machine) -> call.uri().equals("/api/chat.postMessage")
                        && call.body().contains(machine)),
        ANSWERED("marks the message as answered (UpdateItem)",
                call("UpdateItem", "\"message#")),
        OVER("looks whether it is told (GetItem)", call("GetItem", "\"request#")),
        HOLD("holds the machine (UpdateItem)", (call, machine) -> call("UpdateItem", "\"instance#")
                .test(call, machine) && !call.body().contains("\":progress\"")),
        LOOK("looks (DescribeInstances)", call("DescribeInstances", "")),
        CHECK("looks at the checks (DescribeInstanceStatus)", call("DescribeInstanceStatus", "")),
        ASK("asks the system (SendCommand)", call("SendCommand", "")),
        HEAR("hears it (GetCommandInvocation)", call("GetCommandInvocation", "")),
        TELL("tells the end (response_url)",
                (call, machine) -> call.uri().startsWith("/hooks/")
                        && call.body().contains(machine)),
        END("notes the end (UpdateItem)", call("UpdateItem", "\"request#")),
        FREE("frees the machine (UpdateItem)", (call, machine) -> call("UpdateItem", "\"instance#")
                .test(call, machine) && call.body().contains("\":progress\":{\"S\":\"ENDED\""));

        private static final Set<Step> MENTIONS = EnumSet.of(TAKE, SAY, ANSWERED);

        final String text;
        private final BiPredicate<Call, String> which;

        Step(String text, BiPredicate<Call, String> which) {
            this.text = text;
            this.which = which;
        }

        private static BiPredicate<Call, String> call(String operation, String with) {
            return (call, _) -> call.operation().equals(operation) && call.body().contains(with);
        }

        /// Whether a call is this step of a restart of that machine.
        boolean is(Call call, String machine) {
            return which.test(call, machine);
        }

        /// Whether it is a call to Slack.
        boolean isToSlack() {
            return this == SAY || this == TELL;
        }

        /// Whether the workflow takes it, after the first answer.
        boolean isFollowUp() {
            return compareTo(OVER) >= 0;
        }
    }

    /// All of them.
    static List<KillPoint> all() {
        List<KillPoint> all = new ArrayList<>();
        for (By by : By.values()) {
            Arrays.stream(Step.values())
                    .filter(step -> by == By.COMMAND
                            ? !Step.MENTIONS.contains(step)
                            : !step.isFollowUp())
                    .forEach(step -> Arrays.stream(Moment.values())
                            .forEach(moment -> all.add(new KillPoint(by, step, moment))));
        }
        return all;
    }

    /// When it is killed, in words.
    String when() {
        return switch (moment) {
            case BEFORE -> "before it is done";
            case AFTER -> "before its answer";
            case ANSWERED -> "after its answer";
        };
    }
}
