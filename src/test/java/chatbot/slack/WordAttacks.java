package chatbot.slack;

import chatbot.aws.Caller;
import chatbot.fleet.Action;
import chatbot.fleet.BareFleet;
import chatbot.fleet.Instance;
import chatbot.fleet.Instance.Address;
import chatbot.fleet.Instance.Place;
import chatbot.fleet.Instance.Role;
import chatbot.fleet.InstanceState;
import chatbot.fleet.IpAddress;
import chatbot.fleet.Target;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Words that are made to work as more than words: in messages, and in the log.
final class WordAttacks {

    static final List<String> WORDS = List.of("<!channel>", "<!here|here>", "<!everyone>",
            "<@U0BOSS>", "<@U0BOSS|boss>", "<#C0OPS>", "<!subteam^S0|@admins>",
            "<http://evil.example|10.34.33.22>", "<https://evil.example>", "<mailto:a@b.example|x>",
            "&lt;!channel&gt;", "&amp;lt;!channel&amp;gt;",
            "<!date^1^{date}^https://evil.example|x>",
            "*bold* _slanted_ ~gone~", "`<!channel>`", "```<!channel>```", ">>> quoted", "@channel",
            "<\u200b!channel>", "\u202e<!channel>", "\u2066x\u2069", "x\u200bx", "\u061c\u200f",
            "x\ny", "x\u2028y", "x\u0085y", "x\r<!channel>", ":boom:", "{0} {1}", "%s%n",
            "${jndi:x}",
            "\u001b[2J", "\u009b2J", "\u0007", "\u0000", "\ufeff", "\uffff", "\ud800",
            "\"}],\"response_type\":\"in_channel", "x\"}\n{\"outcome\":\"accepted\"}",
            "x\\\"}\\n{\\\"outcome\\\":\\\"accepted\\\"}", "\\u000a{\\u0022outcome\\u0022");

    private final Stage stage;

    WordAttacks(Stage stage) {
        this.stage = stage;
    }

    /// A machine with such a name and such tags, which nobody may restart without being asked.
    record Named(String word) implements BareFleet {

        @Override
        public Lookups find(List<Target> targets, Optional<String> region, Caller caller) {
            return new Lookups.Found(targets.stream()
                    .collect(Collectors.toMap(target -> target, _ -> List.of(machine()))));
        }

        @Override
        public Listed list(Search search, Caller caller) {
            return new Listed.Page(List.of(machine()), "");
        }

        @Override
        public Listed near(Target.Name name, Optional<String> region, Caller caller) {
            return new Listed.Page(List.of(machine()), "");
        }

        @Override
        public Rehearsal rehearse(Action action, List<Instance> instances, Caller caller) {
            return new Rehearsal.Allowed();
        }

        private Instance machine() {
            return new Instance("i-0abc1234def567890", InstanceState.RUNNING, "t3.small",
                    new Place("us-east-1a", "vpc-1", "123456789012"),
                    List.of(new Address(IpAddress.of("10.34.33.22"), Role.PRIMARY)),
                    Map.of("Name", word, "chatbot", "approve", "Owner", word,
                            "aws:autoscaling:groupName", word),
                    Instant.EPOCH);
        }
    }

    /// In what is typed: as a machine, as a reason, as a search, as a word that nobody knows.
    List<String> typed() {
        List<String> got = new ArrayList<>();
        for (String word : WORDS) {
            for (String line : List.of("restart 10.34.33.50 because " + word, "list " + word,
                    "restart " + word, "lock 10.34.33.50 because " + word, word)) {
                got.add(outcome(stage.say(SlashForm.of(line))));
                got.add(outcome(stage.say(EventJson.mention(line))));
            }
        }
        return got;
    }

    /// In what EC2 tells of a machine: in each answer that shows it.
    List<String> shown() {
        List<String> got = new ArrayList<>();
        for (String line : List.of("restart 10.34.33.22", "list", "restart web-1 --dry-run",
                "restart nothing-1")) {
            got.add(outcome(stage.say(SlashForm.of(line))));
            got.add(outcome(stage.say(EventJson.mention(line))));
        }
        return got;
    }

    /// Whether it was heard, and by how many; the sentence itself is full of the word.
    private static String outcome(String got) {
        return got.replaceFirst(" .*", got.contains("posted:") ? " and a harmless message" : "");
    }

    /// In what Slack says of a request: names, ids, the gateway's id.
    List<String> told() {
        List<String> got = new ArrayList<>();
        for (String word : WORDS) {
            for (String name : List.of("user_name", "command", "user_id", "channel_id", "team_id",
                    "enterprise_id", "trigger_id",
                    "response_url")) {
                got.add(outcome(stage.say(SlashForm.of("restart nothing-1").with(name, word))));
            }
            for (String name : List.of("user", "channel", "ts")) {
                got.add(outcome(stage.say(EventJson.mention("status").with(name, word))));
            }
            got.add(outcome(stage.say(EventJson.mention("status").changed(copy -> {
                ((ObjectNode) copy.path("authorizations").path(0)).put("team_id", word);
            }))));
            got.add(outcome(stage.send(stage.signed("/slack/commands",
                    SlashForm.of("help").body()).withRequestId(word))));
        }
        return got;
    }
}
