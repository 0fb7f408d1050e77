package chatbot.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chatbot.aws.Caller;
import chatbot.aws.Failure;
import chatbot.change.RecordingFollowUps;
import chatbot.chat.Message.Sender;
import chatbot.chat.Message.WayBack;
import chatbot.chat.Reply.Audience;
import chatbot.fleet.Fleet;
import chatbot.fleet.Instance;
import chatbot.fleet.Instance.Address;
import chatbot.fleet.Instance.Place;
import chatbot.fleet.Instance.Role;
import chatbot.fleet.InstanceState;
import chatbot.fleet.IpAddress;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Who sees what, and what the log is told of it.
class ChatbotTest {

    /// One machine, whose reboot ends as the test says.
    private record OneMachine(Fleet.Reboot end) implements Fleet {

        @Override
        public String region() {
            return "us-east-1";
        }

        @Override
        public Lookup find(IpAddress address, Caller caller) {
            return new Lookup.Found(List.of(new Instance("i-1", InstanceState.RUNNING, "t3.small",
                    new Place("us-east-1a", "vpc-1", "123456789012"),
                    List.of(new Address(address, Role.PRIMARY)), Map.of("chatbot", "restart"),
                    Instant.EPOCH)));
        }

        @Override
        public Reboot reboot(Instance instance, Caller caller) {
            return end;
        }
    }

    private static Answer answer(String replies, String text, Fleet.Reboot end) {
        Settings settings = new Settings("*", "*", "", replies);
        Clock clock = Clock.systemUTC();
        return OpenChatbot.with(settings, new NoDirectory(),
                RecordingFollowUps.restarts(new OneMachine(end), clock), clock)
                .answer(new Message(new Sender("T1", "", "C1", "U1"), text,
                        new WayBack("key", ""), "r1",
                        Instant.now().plusSeconds(60)));
    }

    @ParameterizedTest
    @CsvSource({"'', EVERYBODY", "in_channel, EVERYBODY", "' in_channel ', EVERYBODY",
            "ephemeral, ASKER", "' ', EVERYBODY"})
    void showsOutcomesToWhomTheSettingSays(String replies, Audience audience) {
        Failure why = new Failure.OutOfTime();

        assertThat(
                answer(replies, "restart 10.0.0.1", new Fleet.Reboot.Accepted()).reply().audience())
                .isEqualTo(audience);
        assertThat(answer(replies, "restart 10.0.0.1", new Fleet.Reboot.Unconfirmed(why)).reply()
                .audience())
                .isEqualTo(audience);
    }

    @ParameterizedTest
    @CsvSource({"in_channel", "ephemeral"})
    void showsRefusalsErrorsAndHelpToTheAskerAlone(String replies) {
        Fleet.Reboot failed = new Fleet.Reboot.Failed(new Failure.Throttled());
        for (String text : List.of("restart 10.0.0.1", "help", "", "restart", "restart x",
                "nonsense")) {
            assertThat(answer(replies, text, failed).reply().audience()).as(text)
                    .isEqualTo(Audience.ASKER);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            restart 10.0.0.1 because x | restart | 10.0.0.1 i-1 | x  | accepted
            restart                    | restart | ''           | '' | no_address
            restart x                  | restart | ''           | '' | not_an_address
            restart 10.0.0.1 because   | restart | ''           | '' | no_reason
            restart 10.0.0.1 now       | restart | ''           | '' | too_many_words
            nonsense                   | ''      | ''           | '' | unknown_word
            help                       | help    | ''           | '' | helped
            """)
    void tellsTheLogWhatWasAskedAndHowItEnded(String text, String command, String target,
            String reason,
            String outcome) {
        Answer answer = answer("", text, new Fleet.Reboot.Accepted());

        assertThat(answer).isEqualTo(new Answer(answer.reply(), command, target, reason, outcome));
    }

    @Test
    void doesNotStartWithAnUnknownAudience() {
        assertThatThrownBy(() -> answer("loud", "help", new Fleet.Reboot.Accepted()))
                .hasMessage("CHATBOT_REPLIES is \"loud\"; it takes in_channel or ephemeral.");
    }
}
