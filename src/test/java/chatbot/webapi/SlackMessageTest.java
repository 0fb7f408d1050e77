package chatbot.webapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.atIndex;

import chatbot.aws.Caller;
import chatbot.chat.Answer;
import chatbot.fleet.Action;
import chatbot.fleet.BareFleet;
import chatbot.fleet.Instance;
import chatbot.fleet.Instance.Address;
import chatbot.fleet.Instance.Place;
import chatbot.fleet.Instance.Role;
import chatbot.fleet.InstanceState;
import chatbot.fleet.IpAddress;
import chatbot.fleet.Site;
import chatbot.fleet.Target;
import chatbot.language.Language;
import chatbot.language.Phrase;
import chatbot.language.Sentence;
import chatbot.language.Span;
import chatbot.language.Words;
import chatbot.slack.Lines;
import chatbot.slack.UntouchableFleet;
import chatbot.webapi.SlackMessage.Block;
import chatbot.wording.Button;
import chatbot.wording.Button.Style;
import chatbot.wording.Reply;
import chatbot.wording.Reply.Audience;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
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
                List.of(Words.of("Restarting {}…", new Span.Strong("web-1")),
                        Words.of("EC2 accepted the restart.")),
                List.of(Words.of("Asked by {}.", new Span.Person("U1")),
                        Words.of("R&D, {}", new Span.Code("running"))));

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
        Reply reply = new Reply(audience, List.of(Words.of("Hello.")), List.of());
        assertThat(SlackMessage.of(reply).responseType()).isEqualTo(responseType);
    }

    @Test
    void hasNoSmallPrintWithoutNotes() {
        Reply reply = new Reply(Audience.ASKER, List.of(Words.of("Hello.")), List.of());
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

    @Test
    void aLongListIsSplitBetweenItsLinesAndIsWholeInTheText() {
        List<Phrase> lines = IntStream.range(0, 300)
                .mapToObj(index -> Words.of("• {} is {}", new Span.Strong("web-" + index),
                        new Span.Code("x".repeat(80))))
                .toList();
        SlackMessage message = SlackMessage.of(new Reply(Audience.ASKER, lines, List.of()));

        BlockKit.check(message);
        assertThat(message.text().lines()).hasSize(300);
        assertThat(message.blocks().stream().map(Block.Section.class::cast)
                .flatMap(section -> section.text().text().lines()))
                .containsExactlyElementsOf(message.text().lines().toList());
    }

    @Test
    void aLongParagraphIsSplitBetweenItsValues() {
        Phrase paragraph = Words.of("{} ".repeat(40),
                Collections.nCopies(40, Span.code("&".repeat(60))).toArray(Span[]::new));
        SlackMessage message = SlackMessage.of(
                new Reply(Audience.ASKER, List.of(paragraph), List.of(paragraph)));

        BlockKit.check(message);
        assertThat(message.blocks()).hasSizeGreaterThan(4);
        assertThat(message.text()).hasSizeGreaterThan(12_000);
    }

    @Test
    void saysThatItIsNotAllWhereSlackTakesNoMore() {
        List<Phrase> many = Collections.nCopies(600, Words.of("{}", Span.plain("x".repeat(150))));
        Reply reply = new Reply(Audience.ASKER, many, many).with(IntStream.range(0, 30)
                .mapToObj(index -> new Button("b" + index, Words.of("Press"), Style.PLAIN, "token"))
                .toList());
        SlackMessage message = SlackMessage.of(reply);

        BlockKit.check(message);
        assertThat(message.text()).endsWith("\nThat isn't all: Slack takes no longer messages.");
        assertThat(message.blocks()).hasSize(50)
                .contains(new Block.Section(SlackMessage.Text.of(
                        "That isn't all: Slack takes no longer messages.")), atIndex(47));
        assertThat(message.blocks().subList(48, 50)).extracting(block -> ((Block.Actions) block)
                .elements().size()).containsExactly(25, 5);
    }

    @Test
    void smallPrintIsInGroupsOfTen() {
        Reply reply = new Reply(Audience.ASKER, List.of(Words.of("Hello.")),
                Collections.nCopies(12, Words.of("Note.")));

        assertThat(SlackMessage.of(reply).blocks().stream()
                .filter(Block.Context.class::isInstance).map(Block.Context.class::cast)
                .map(context -> context.elements().size())).containsExactly(10, 2);
    }

    @Test
    void isInTheLanguageOfTheReply() {
        Reply reply = Reply.failed("r-1").in(Language.ZH).with(List.of(new Button("again",
                Phrase.of(Sentence.BUTTON_AGAIN), Style.PRIMARY, "token")));
        SlackMessage message = SlackMessage.of(reply);

        BlockKit.check(message);
        assertThat(message.text()).startsWith("这里出了意料之外的错误，");
        assertThat(((Block.Section) message.blocks().getFirst()).text().text())
                .startsWith("🔴 这里出了意料之外的错误，");
        assertThat(((Block.Actions) message.blocks().getLast()).elements().getFirst().text())
                .isEqualTo(SlackMessage.Label.of("重试"));
    }

    private static List<String> sections(String... paragraphs) {
        Reply reply = new Reply(Audience.ASKER,
                List.of(paragraphs).stream().map(Words::of).toList(),
                List.of());
        return SlackMessage.of(reply).blocks().stream().map(Block.Section.class::cast)
                .map(section -> section.text().text()).toList();
    }

    /// Instances that have as much to say as EC2 lets them, in characters that escape to five each.
    private record WordyFleet(int size, String state, String tag) implements BareFleet {

        private static final String LONG = "&".repeat(256);

        @Override
        public Lookups find(List<Target> targets, Optional<String> region, Caller caller) {
            IpAddress ip = IpAddress.of("10.34.33.22");
            return new Lookups.Found(Map.of(new Target.Address(ip), Collections.nCopies(size,
                    new Instance("i-0123456789abcdef0", InstanceState.valueOf(state), LONG,
                            new Place(LONG, LONG, "123456789012"),
                            List.of(new Address(ip, Role.PRIMARY)),
                            Map.of("Name", LONG,
                                    tag.equals("cluster") ? "kubernetes.io/cluster/" + LONG : "x",
                                    LONG, "chatbot", tag.equals("long") ? LONG : "restart"),
                            Instant.EPOCH))));
        }

        @Override
        public Attempt change(Action action, List<Instance> instances, Caller caller) {
            return new Attempt.Accepted();
        }

        @Override
        public List<Site> sites() {
            return List.of(Site.own(LONG));
        }
    }

    @ParameterizedTest
    @CsvSource({
            "0, RUNNING, restart, not_found", "1, RUNNING, restart, accepted",
            "1, STOPPED, restart, wrong_state: stopped", "1, RUNNING, long, not_open",
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
    @ValueSource(strings = {"help", "restart", "restart web*", "restart 10.34.33.22 now",
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
