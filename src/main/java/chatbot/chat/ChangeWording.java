package chatbot.chat;

import static chatbot.chat.Phrase.code;
import static chatbot.chat.Phrase.plain;
import static chatbot.chat.Phrase.strong;

import chatbot.aws.Failure;
import chatbot.chat.Phrase.Span;
import chatbot.command.Command.Restart;
import chatbot.fleet.Guard;
import chatbot.fleet.Instance;
import java.util.List;

/// Every sentence about a restart that isn't done, one method each, always with the next step.
/// [FailureWording] has what EC2 refused, and why; [ClaimWording] has restarts that are somebody's
/// already, [QuestionWording] those that somebody is asked about, [AcceptedWording] those that EC2 was
/// asked for.
final class ChangeWording {

    /// An instance as each answer about one names it: what [#it] fills in.
    static final String IT = "{} ({}, {}, {}, {}, {})";

    private ChangeWording() {
    }

    static Reply refused(Instance instance, Failure why, Restart asked) {
        return Reply.toAsker(List.of(
                Phrase.of(IT + " was not restarted.", it(instance, asked)),
                FailureWording.happened(why)), FailureWording.nextStep(why));
    }

    static Reply notLookedUp(Failure why, Restart asked) {
        return Reply.toAsker(List.of(
                Phrase.of("Nothing was restarted: I couldn't look up {}.", address(asked))
                        .then(FailureWording.happened(why))),
                FailureWording.nextStep(why));
    }

    static Reply notFound(Restart asked, String region) {
        if (asked.address().isPrivate() || asked.address().isIpv6()) {
            return Reply.toAsker(List.of(
                    Phrase.of("No instance in {} has the address {}. Nothing was done.",
                            code(region),
                            address(asked))),
                    Phrase.of("Check the address: an instance that was replaced has another one."));
        }
        return Reply.toAsker(List.of(
                Phrase.of("No instance in {} has {} as its own public address. Nothing was done.",
                        code(region), address(asked))),
                Phrase.of(
                        "Check the address: an instance that was stopped or replaced has "
                                + "another one. "
                                + "If it is an Elastic IP of a secondary address, ask by the "
                                + "private one."));
    }

    static Reply notOpen(Instance instance, Restart asked) {
        String value = instance.tags().getOrDefault(Guard.TAG, "");
        Phrase missing = Phrase.of("It has no tag {}.", code(Guard.TAG));
        Phrase empty = Phrase.of("Its tag {} is empty.", code(Guard.TAG));
        Phrase unknown = Phrase.of("The value {} of its tag {} means nothing to me.", code(value),
                code(Guard.TAG));
        Phrase why = !instance.tags().containsKey(Guard.TAG)
                ? missing
                : value.isEmpty() ? empty : unknown;
        return notRestarted(instance, asked, why,
                Phrase.of("To open it to me, its owner sets the tag {} to {}, for example with {}.",
                        code(Guard.TAG), code("restart"),
                        code("aws ec2 create-tags --resources " + instance.id()
                                + " --tags Key=chatbot,Value=restart")));
    }

    static Reply notRunning(Instance instance, Restart asked) {
        return notRestarted(instance, asked,
                Phrase.of("It isn't running: EC2 reports it as {}.", state(instance)),
                switch (instance.state()) {
                    case STOPPED -> Phrase.of("Start it instead, for example with {}.",
                            code("aws ec2 start-instances --instance-ids " + instance.id()));
                    case STOPPING -> Phrase.of("Wait until it is stopped, then start it.");
                    case PENDING ->
                        Phrase.of("It is starting already: wait until it runs, then look whether "
                                + "it still needs a restart.");
                    case RUNNING, SHUTTING_DOWN, TERMINATED, UNKNOWN ->
                        Phrase.of("Look at it in the EC2 console.");
                });
    }

    private static Reply notRestarted(Instance instance, Restart asked, Phrase why, Phrase next) {
        return Reply.toAsker(List.of(
                Phrase.of(IT + " was not restarted.", it(instance, asked)),
                why), next);
    }

    static Span[] it(Instance instance, Restart asked) {
        return new Span[]{name(instance), address(asked), code(instance.id()),
                plain(instance.place().zone()),
                plain(instance.type()), state(instance)};
    }

    static Span name(Instance instance) {
        return strong(instance.name().orElse("an instance without a name"));
    }

    static Span address(Restart asked) {
        return code(asked.address().text());
    }

    static Span state(Instance instance) {
        return code(instance.state().text());
    }
}
