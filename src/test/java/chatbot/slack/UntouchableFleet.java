package chatbot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import chatbot.chat.Answer;
import chatbot.command.ParseResult;
import chatbot.fleet.BareFleet;
import chatbot.webapi.BlockKit;
import chatbot.webapi.SlackMessage;

/// A fleet that isn't to be asked anything.
public record UntouchableFleet() implements BareFleet {

    /// Checks that a text is no command, and that what is said about it can't be abused.
    public static void isNotAskedBy(String text) {
        assertThat(Lines.understood(text)).isNotInstanceOf(ParseResult.Understood.class);
        Answer answer = Lines.answer(text, new UntouchableFleet());
        SlackMessage message = SlackMessage.of(answer.reply());
        assertThat(answer.deed().target()).as("understood target").isEmpty();
        assertThat(message.responseType()).isEqualTo("ephemeral");
        assertThat(message.text()).containsAnyOf("Nothing was done.", "未执行任何操作。");
        BlockKit.check(message);
    }
}
