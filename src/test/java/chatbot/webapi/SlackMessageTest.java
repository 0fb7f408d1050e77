package chatbot.webapi;

import static org.assertj.core.api.Assertions.assertThat;

import chatbot.aws.Caller;
import chatbot.chat.Answer;
import chatbot.chat.Phrase;
import chatbot.chat.Phrase.Span;
import chatbot.chat.Reply;
import chatbot.chat.Reply.Audience;
import chatbot.fleet.Fleet;
import chatbot.fleet.Instance;
import chatbot.fleet.Instance.Address;
import chatbot.fleet.Instance.Place;
import chatbot.fleet.Instance.Role;
import chatbot.fleet.InstanceState;
import chatbot.fleet.IpAddress;
import chatbot.slack.Lines;
import chatbot.slack.UntouchableFleet;
import chatbot.webapi.SlackMessage.Block;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A reply becomes JSON that Slack takes (Slack: "Reference: blocks").
final class SlackMessageTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void hasTheShapeThatSlackDocuments() throws JsonProcessingException {
        Reply reply = new Reply(Audience.EVERYBODY,
                List.of(Phrase.of("Restarting {}…", new Span.Strong("web-1")),
                        Phrase.of("EC2 accepted the restart.")),
                List.of(Phrase.of("Asked by {}.", new Span.Person("U1")),
                        Phrase.of("R&D, {}", new Span.Code("running"))));

        assertThat(JSON.readTree(JSON.writeValueAsString(SlackMessage.of(reply))))
                .isEqualTo(JSON.readTree("""
                        {
                          "response_type": "in_channel",
                          "text": "Restarting *web-1*…\\nEC2 accepted the restart.\\n\
                        Asked by <@U1>.\\nR&amp;D, `running`",
                          "blocks": [
                            {
                              "type": "section",
                              "text": {
                                "type": "mrkdwn",
                                "text": "Restarting *web-1*…\\nEC2 accepted the restart.",
                                "verbatim": true
                              }
                            },
                            {
                              "type": "context",
                              "elements": [
                                {"type": "mrkdwn", "text": "Asked by <@U1>.", "verbatim": true},
                                {"type": "mrkdwn", "text": "R&amp;D, `running`", "verbatim": true}
                              ]
                            }
                          ]
                        }
                        """));
    }

    @ParameterizedTest
    @CsvSource({"ASKER, ephemeral", "EVERYBODY, in_channel"})
    void goesToTheAudienceOfTheReply(Audience audience, String responseType) {
        Reply reply = new Reply(audience, List.of(Phrase.of("Hello.")), List.of());
        assertThat(SlackMessage.of(reply).responseType()).isEqualTo(responseType);
    }

    @Test
    void hasNoSmallPrintWithoutNotes() {
        Reply reply = new Reply(Audience.ASKER, List.of(Phrase.of("Hello.")), List.of());
        assertThat(SlackMessage.of(reply)).isEqualTo(new SlackMessage("ephemeral", "Hello.",
                List.of(new Block.Section(SlackMessage.Text.of("Hello.")))));
    }

    @Test
    void aSectionTakesParagraphsAsLongAsTheyFit() {
        String half = "x".repeat(1499);
        assertThat(sections(half, half)).containsExactly(half + "\n" + half);
        assertThat(sections(half + "y", half)).containsExactly(half + "y\n" + half);
        assertThat(sections(half + "y", half + "y")).containsExactly(half + "y", half + "y");
        assertThat(sections(half, half, "z")).containsExactly(half + "\n" + half, "z");
    }

    private static List<String> sections(String... paragraphs) {
        Reply reply = new Reply(Audience.ASKER,
                List.of(paragraphs).stream().map(Phrase::of).toList(),
                List.of());
        return SlackMessage.of(reply).blocks().stream().map(Block.Section.class::cast)
                .map(section -> section.text().text()).toList();
    }

    /// Instances that have as much to say as EC2 lets them, in characters that escape to five each.
    private record WordyFleet(int size, String state, String tag) implements Fleet {

        private static final String LONG = "&".repeat(256);

        @Override
        public Lookup find(IpAddress address, Caller caller) {
            return new Lookup.Found(Collections.nCopies(size, new Instance(
                    "i-0123456789abcdef0", InstanceState.valueOf(state), LONG,
                    new Place(LONG, LONG, "123456789012"),
                    List.of(new Address(address, Role.PRIMARY)),
                    Map.of("Name", LONG,
                            tag.equals("cluster") ? "kubernetes.io/cluster/" + LONG : "x",
                            LONG, "chatbot", tag.equals("long") ? LONG : "restart"),
                    Instant.EPOCH)));
        }

        @Override
        public Reboot reboot(Instance instance, Caller caller) {
            return new Reboot.Accepted();
        }

        @Override
        public String region() {
            return LONG;
        }
    }

    @ParameterizedTest
    @CsvSource({
            "0, RUNNING, restart, not_found", "1, RUNNING, restart, accepted",
            "1, STOPPED, restart, not_running: stopped", "1, RUNNING, long, not_open",
            "1, RUNNING, cluster, questionable: KUBERNETES_NODE",
            "2, RUNNING, restart, ambiguous: 2", "500, RUNNING, restart, ambiguous: 500"})
    void theWordiestRepliesAreWithinSlacksLimits(int size, String state, String tag,
            String outcome) {
        Answer answer = Lines.answer("restart 10.34.33.22 because " + "&amp;".repeat(9000),
                new WordyFleet(size, state, tag));
        assertThat(answer.outcome()).isEqualTo(outcome);
        BlockKit.check(SlackMessage.of(answer.reply()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"help", "restart", "restart web-1", "restart 10.34.33.22 now",
            "nonsense"})
    void everydayRepliesAreTwoBlocks(String line) {
        SlackMessage message = SlackMessage
                .of(Lines.answer(line, new UntouchableFleet()).reply());
        BlockKit.check(message);
        assertThat(message.blocks()).hasSize(2);
    }

    @Test
    void whatWentWrongAtTheEdgeIsAMessageToo() {
        BlockKit.check(SlackMessage.of(Reply.unreadable()));
        BlockKit.check(SlackMessage.of(Reply.failed("JKJaXmPLvHcESHA=")));
    }
}
