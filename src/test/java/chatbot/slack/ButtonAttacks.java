package chatbot.slack;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import chatbot.followup.FollowUpDoor;
import chatbot.lambda.HttpApiEvent;
import chatbot.seal.TestSeal;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// What somebody does with buttons, their tokens and the URLs that come with them.
final class ButtonAttacks {

    /// Machines of the demo fleet: the asker confirms, another approves, one of two is chosen.
    private static final String CONFIRM = "restart 10.34.33.50";
    private static final String APPROVE = "restart 10.34.33.51";
    private static final String CHOOSE = "restart 10.34.40.10";
    private static final int SEEDS = 64;

    private final Stage stage;
    private final Talk talk;

    ButtonAttacks(Stage stage) {
        this.stage = stage;
        this.talk = stage.talk;
    }

    private String press(String line, String label, String user, Consumer<ObjectNode> change) {
        PressJson press = PressJson.of(talk.type(line), label, user)
                .to(talk.slack.origin() + Talk.HOOK);
        change.accept(press.payload());
        return stage.press(press);
    }

    private static void nothing(ObjectNode payload) {
        // as it is
    }

    /// Buttons in the wrong hands or places, and buttons that Slack would never send.
    List<String> roles() {
        List<String> got = new ArrayList<>();
        for (String user : List.of(Talk.BOB, Talk.MALLORY, "W0NOBODY")) {
            got.add(press(CONFIRM, "Restart", user, ButtonAttacks::nothing));
            got.add(press(CHOOSE, "shop-blue", user, ButtonAttacks::nothing));
        }
        for (String user : List.of(Talk.ALICE, Talk.MALLORY, "W0NOBODY", "u0bob", "U0BOB ")) {
            got.add(press(APPROVE, "Approve", user, ButtonAttacks::nothing));
        }
        for (String user : List.of(Talk.MALLORY, "W0NOBODY")) {
            got.add(press(CONFIRM, "Cancel", user, ButtonAttacks::nothing));
        }
        for (String place : List.of("C0RANDOM", "G0SECRET", "")) {
            got.add(press(APPROVE, "Approve", Talk.BOB, payload -> {
                ((ObjectNode) payload.path("channel")).put("id", place);
                ((ObjectNode) payload.path("container")).put("channel_id", place);
            }));
        }
        got.add(press(APPROVE, "Approve", Talk.BOB,
                payload -> payload.putArray("user").addObject().put("id", Talk.BOB)));
        got.add(press(APPROVE, "Approve", Talk.BOB, payload -> payload.remove("user")));
        got.add(press(APPROVE, "Approve", Talk.BOB, payload -> payload.put("type", "shortcut")));
        got.add(press(APPROVE, "Approve", Talk.BOB, payload -> action(payload)
                .put("type", "static_select")));
        got.add(press(APPROVE, "Approve", Talk.BOB, payload -> {
            String token = action(payload).path("value").asText();
            action(payload).putArray("value").add(token);
        }));
        for (String label : List.of("Restart", "Cancel")) {
            JsonNode own = talk.type(CONFIRM);
            String token = PressJson.of(own, label, Talk.ALICE).payload().at("/actions/0/value")
                    .asText();
            got.add(press(APPROVE, "Approve", Talk.BOB, payload -> action(payload).put("value",
                    token.substring(0, token.length() - 8) + "AAAAAAAA")));
        }
        return got;
    }

    private static ObjectNode action(ObjectNode payload) {
        return (ObjectNode) payload.required("actions").required(0);
    }

    /// A person who lost what let them in between the question and the press.
    List<String> lost() {
        List<String> got = new ArrayList<>();
        for (String loss : List.of("deleted", "is_restricted", "is_ultra_restricted", "is_stranger",
                "is_bot")) {
            PressJson press = PressJson.of(talk.type(APPROVE), "Approve", Talk.BOB)
                    .to(talk.slack.origin() + Talk.HOOK);
            talk.slack.knows(Talk.BOB, person -> person.put(loss, true));
            talk.forward(Duration.ofSeconds(61));
            got.add(stage.press(press));
            talk.slack.knows(Talk.BOB, person -> person.put(loss, false));
        }
        JsonNode old = talk.type(APPROVE);
        talk.forward(Duration.ofSeconds(301));
        stage.warmUp();
        got.add(stage.press(PressJson.of(old, "Approve", Talk.BOB)
                .to(talk.slack.origin() + Talk.HOOK)));
        return got;
    }

    /// Seals that were made for something else, by somebody else or long ago, and no seals.
    List<String> tokens() {
        String button = PressJson.of(talk.type(CONFIRM), "Restart", Talk.ALICE).payload()
                .at("/actions/0/value").asText();
        String followUp = FollowUpDoor.token(talk.clock);
        String foreign = TestSeal.with(talk.clock, Base64.getEncoder().encodeToString(new byte[32]))
                .seal("button", talk.clock.instant().plusSeconds(60), "x");
        List<String> got = new ArrayList<>();
        followUp(got, Stream.concat(Stream.of(button, foreign), spoilt(followUp)).toList());
        for (String token : Stream.concat(Stream.of(followUp, foreign), spoilt(button)).toList()) {
            got.add(press(CONFIRM, "Restart", Talk.ALICE,
                    payload -> action(payload).put("value", token)));
        }
        talk.forward(Duration.ofMinutes(86));
        stage.warmUp();
        followUp(got, List.of(followUp));
        return got;
    }

    private void followUp(List<String> got, List<String> tokens) {
        tokens.forEach(token -> got.add(
                stage.send(HttpApiEvent.of("POST", "/follow-ups").withBody(token))));
    }

    private static Stream<String> spoilt(String token) {
        List<String> all = new ArrayList<>(List.of("", "v1.", "null", "{}", "[".repeat(10_000),
                "v2" + token.substring(2), "v0" + token.substring(2), "V1" + token.substring(2),
                token.substring(3), token + "=", token + "AAAA", token + token, token + "\n",
                " " + token, token.substring(0, 60), token.substring(0, token.length() - 1),
                "v1." + "A".repeat(30_000), token.toUpperCase(java.util.Locale.ROOT)));
        Random random = new Random(4);
        for (int seed = 0; seed < SEEDS; seed++) {
            int place = 3 + random.nextInt(token.length() - 4);
            char other = token.charAt(place) == 'A' ? 'B' : 'A';
            all.add(token.substring(0, place) + other + token.substring(place + 1));
        }
        return all.stream();
    }

    /// URLs to which an answer must not go. Somebody listens at one of them, and hears nothing.
    List<String> elsewhere() {
        try (ServerSocket ear = new ServerSocket(0, 50, InetAddress.ofLiteral("127.0.0.1"))) {
            String hooks = talk.slack.origin();
            String there = "127.0.0.1:" + ear.getLocalPort();
            talk.slack.redirects("/moved", "http://" + there + "/x");
            JsonNode question = talk.type(CONFIRM);
            List<String> got = new ArrayList<>();
            for (String url : List.of("http://" + there + "/", "http://" + there + "/actions/1",
                    hooks + "@" + there + "/", "http://hooks@" + there, hooks + ".evil.example/x",
                    "http://" + there + "#@" + hooks.substring(7), "http://" + there + "/?" + hooks,
                    "http://" + there + "\\@" + hooks.substring(7), "//" + there + "/", there,
                    "http://localhost:" + ear.getLocalPort() + "/", "http://2130706433:"
                            + ear.getLocalPort() + "/",
                    "http://[::ffff:127.0.0.1]:" + ear.getLocalPort() + "/", "http://0x7f.1:"
                            + ear.getLocalPort() + "/",
                    "https://" + hooks.substring(7) + "/x", hooks + "0/x", "HTTP://" + there + "/",
                    "http://169.254.169.254/latest/meta-data/iam/security-credentials/",
                    "http://169.254.170.2/v2/credentials", "http://[fd00:ec2::254]/latest/",
                    "http://localhost:9001/2018-06-01/runtime/invocation/next",
                    "https://hooks.slack.com/actions/T0/1/2",
                    "https://hooks.slack.com.evil.example/",
                    "https://hooks.slack.com@evil.example/", "https://hооks.slack.com/actions",
                    "https://xn--hks-tdda.slack.com/", "https://hooks。slack。com/",
                    "file:///etc/passwd",
                    "jar:file:/var/task/x.jar!/", "ftp://" + there + "/",
                    "gopher://" + there + "/_x",
                    "data:,x", "javascript:alert(1)", "ldap://" + there + "/x", "http:///x",
                    "http://",
                    "http://" + there + "/\r\nHost: x", " http://" + there, "\thttp://" + there, "",
                    hooks + "/moved", hooks + "/moved?x=http://" + there)) {
                got.add(stage.press(PressJson.of(question, "Restart", Talk.BOB).to(url)));
            }
            ear.setSoTimeout(1);
            assertThatExceptionOfType(SocketTimeoutException.class).isThrownBy(ear::accept);
            return got;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
