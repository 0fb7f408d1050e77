package chatbot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import chatbot.aws.Caller;
import chatbot.chat.Answer;
import chatbot.fleet.Fleet;
import chatbot.fleet.Instance;
import chatbot.fleet.IpAddress;
import chatbot.webapi.BlockKit;
import chatbot.webapi.SlackMessage;

/// A fleet that isn't to be asked anything.
public record UntouchableFleet() implements Fleet {

    @Override
    public Lookup find(IpAddress address, Caller caller) {
        throw new AssertionError("looked for " + address);
    }

    @Override
    public Reboot reboot(Instance instance, Caller caller) {
        throw new AssertionError("rebooted " + instance);
    }

    @Override
    public String region() {
        throw new AssertionError("asked for the region");
    }

    /// Checks that a text is no command, and that what is said about it can't be abused.
    public static void isNotAskedBy(String text) {
        Answer answer = Lines.answer(text, new UntouchableFleet());
        SlackMessage message = SlackMessage.of(answer.reply());
        assertThat(answer.target()).as("understood target").isEmpty();
        assertThat(message.responseType()).isEqualTo("ephemeral");
        assertThat(message.text()).contains("Nothing was done.");
        BlockKit.check(message);
    }
}
