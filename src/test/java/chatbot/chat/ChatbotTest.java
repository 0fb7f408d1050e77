package chatbot.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chatbot.access.Lists;
import chatbot.access.NoDirectory;
import chatbot.access.Sender;
import chatbot.audit.End;
import chatbot.aws.Caller;
import chatbot.aws.Failure;
import chatbot.change.Works;
import chatbot.chat.Message.WayBack;
import chatbot.fleet.Action;
import chatbot.fleet.BareFleet;
import chatbot.fleet.Fleet.Attempt;
import chatbot.fleet.Instance;
import chatbot.fleet.Instance.Address;
import chatbot.fleet.Instance.Place;
import chatbot.fleet.Instance.Role;
import chatbot.fleet.InstanceState;
import chatbot.fleet.IpAddress;
import chatbot.fleet.Target;
import chatbot.language.Language;
import chatbot.wording.Reply;
import chatbot.wording.Reply.Audience;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Who sees what, and what the log is told of it.
class ChatbotTest {

    /// One machine, whose reboot ends as the test says.
    private record OneMachine(Attempt end) implements BareFleet {

        @Override
        public Lookups find(List<Target> targets, Optional<String> region, Caller caller) {
            IpAddress ip = IpAddress.of("10.0.0.1");
            return new Lookups.Found(Map.of(new Target.Address(ip), List.of(new Instance("i-1",
                    InstanceState.RUNNING, "t3.small",
                    new Place("us-east-1a", "vpc-1", "123456789012"),
                    List.of(new Address(ip, Role.PRIMARY)), Map.of("chatbot", "restart"),
                    Instant.EPOCH))));
        }

        @Override
        public Listed near(Target.Name name, Optional<String> region, Caller caller) {
            return new Listed.Page(List.of(), "");
        }

        @Override
        public Attempt change(Action action, List<Instance> instances, Caller caller) {
            return end;
        }
    }

    private static Answer answer(String replies, String text, Attempt end) {
        return answer(new Settings(replies, ""), text, end);
    }

    private static Answer answer(Settings settings, String text, Attempt end) {
        Clock clock = Clock.systemUTC();
        return OpenChatbot.with(Lists.OPEN, settings, new NoDirectory(),
                Works.on(new OneMachine(end), clock), clock)
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
                answer(replies, "restart 10.0.0.1", new Attempt.Accepted()).reply().audience())
                .isEqualTo(audience);
        assertThat(answer(replies, "restart 10.0.0.1", new Attempt.Unconfirmed(why)).reply()
                .audience())
                .isEqualTo(audience);
    }

    @ParameterizedTest
    @CsvSource({"in_channel", "ephemeral"})
    void showsRefusalsErrorsAndHelpToTheAskerAlone(String replies) {
        Attempt failed = new Attempt.Failed(new Failure.Throttled());
        for (String text : List.of("restart 10.0.0.1", "help", "", "restart", "restart x",
                "nonsense")) {
            assertThat(answer(replies, text, failed).reply().audience()).as(text)
                    .isEqualTo(Audience.ASKER);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            restart 10.0.0.1 because x | restart | 10.0.0.1     | x  | accepted
            restart                    | restart | ''           | '' | no_target
            restart 10.0.0             | restart | ''           | '' | not_a_target
            restart 10.0.0.1 because   | restart | ''           | '' | no_reason
            restart web-1              | restart | web-1        | '' | not_found
            nonsense                   | ''      | ''           | '' | unknown_word
            help                       | help    | ''           | '' | told
            """)
    void tellsTheLogWhatWasAskedAndHowItEnded(String text, String command, String target,
            String reason,
            String outcome) {
        Answer answer = answer("", text, new Attempt.Accepted());

        assertThat(List.of(answer.deed().command(), answer.deed().target(), answer.deed().reason(),
                answer.outcome())).containsExactly(command, target, reason, outcome);
    }

    @ParameterizedTest
    @CsvSource({
            "'', restart, EN", "'', 重启, ZH", "auto, 帮助, ZH", "' auto ', help, EN",
            "en, 重启, EN", "zh, restart, ZH", "zh, '', ZH", "'', '', EN"})
    void answersInTheLanguageOfTheCommandWordOrOfTheSetting(String setting, String text,
            Language language) {
        Settings settings = new Settings("", setting);

        assertThat(answer(settings, text, new Attempt.Accepted()).reply().language())
                .isEqualTo(language);
    }

    @Test
    void refusesInThatLanguageToo() {
        Clock clock = Clock.systemUTC();
        Chatbot chatbot = OpenChatbot.with("", "", "", new NoDirectory(),
                Works.on(new OneMachine(new Attempt.Accepted()), clock),
                clock);
        Message message = new Message(new Sender("T1", "", "C1", "U1"), "重启 10.0.0.1",
                new WayBack("key", ""), "r1", Instant.now().plusSeconds(60));

        Answer refused = chatbot.answer(message);

        assertThat(refused.outcome()).startsWith("not_allowed: CHATBOT_ALLOWED_CHANNELS");
        assertThat(refused.reply().language()).isEqualTo(Language.ZH);
        assertThat(chatbot.decline(message, Reply.nameFirst(), End.NAME_FIRST.told()).reply()
                .language())
                .isEqualTo(Language.ZH);
    }

    @Test
    void doesNotStartWithAnUnknownLanguage() {
        assertThatThrownBy(() -> answer(new Settings("", "fr"), "help",
                new Attempt.Accepted()))
                .hasMessage("CHATBOT_LANGUAGE is \"fr\"; it takes auto, en or zh.");
    }

    @Test
    void doesNotStartWithAnUnknownAudience() {
        assertThatThrownBy(() -> answer("loud", "help", new Attempt.Accepted()))
                .hasMessage("CHATBOT_REPLIES is \"loud\"; it takes in_channel or ephemeral.");
    }
}
