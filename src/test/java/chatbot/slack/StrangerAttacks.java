package chatbot.slack;

import chatbot.lambda.HttpApiEvent;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.slack.api.app_backend.SlackSignature;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// What comes of other apps, which have secrets of their own, and of other workspaces, whose people
/// may have the ids of ours.
final class StrangerAttacks {

    private static final String OTHER = "T0OTHER";
    private static final List<String> LINES = List.of("restart 10.34.33.22", "status 10.34.33.22",
            "list", "history", "whoami", "help", "freeze because it hangs");
    private static final List<String> SECRETS = List.of("0123456789abcdef0123456789abcdef",
            "8f742231b10e8888abcd99yyyzzz85a6", "secret of another app", "x");

    private final Stage stage;
    private final Talk talk;

    StrangerAttacks(Stage stage) {
        this.stage = stage;
        this.talk = stage.talk;
    }

    /// Well-formed requests of other apps, signed as theirs.
    List<String> apps() {
        List<String> got = new ArrayList<>();
        for (String secret : SECRETS) {
            for (String line : LINES) {
                got.add(stage.send(signed(secret, "/slack/commands",
                        SlashForm.of(line).with("api_app_id", "A0OTHER").body())));
                got.add(stage.send(signed(secret, "/slack/events",
                        talk.now(EventJson.mention(line)).body())));
            }
        }
        return got;
    }

    private HttpApiEvent signed(String secret, String path, String body) {
        String time = Long.toString(talk.clock.instant().getEpochSecond());
        return stage.signed(path, body).withHeader("X-Slack-Signature",
                new SlackSignature.Generator(secret).generate(time, body));
    }

    /// Requests that Slack signed for this app, from where it is installed too.
    List<String> workspaces() {
        List<String> got = new ArrayList<>();
        for (String line : LINES) {
            got.add(stage.say(SlashForm.of(line).with("team_id", OTHER)));
            got.add(stage.say(EventJson.mention(line).changed(outer -> ((ObjectNode) outer
                    .at("/authorizations/0")).put("team_id", OTHER))));
        }
        // whose somebody is Slack's Web API says, whatever an event says of it
        talk.slack.knows(Talk.ALICE, person -> person.put("team_id", OTHER));
        talk.forward(Duration.ofSeconds(61)); // so long Slack's word is believed
        for (String line : LINES) {
            got.add(stage.say(SlashForm.of(line)));
            got.add(stage.say(EventJson.mention(line)));
        }
        return got;
    }
}
