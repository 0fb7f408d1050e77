package chatbot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chatbot.lambda.Loopback;
import chatbot.lambda.PackagedFunction;
import chatbot.setting.Setting;
import chatbot.slack.SlashForm;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How target/function.zip starts, and what it weighs: counted, so that it can't grow unseen.
@EnabledOnOs(OS.LINUX)
class StartIT {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SLACK_SIGNING_SECRET     |          | SLACK_SIGNING_SECRET isn't set. Copy it from your Slack app's page
            CHATBOT_ALLOWED_CHANNELS | '#ops'   | CHATBOT_ALLOWED_CHANNELS holds "#ops"; it takes Slack channel ids
            CHATBOT_ALLOWED_CHANNELS | D012     | CHATBOT_ALLOWED_CHANNELS holds "D012"; it takes Slack channel ids
            CHATBOT_ALLOWED_USERS    | U1,alice | CHATBOT_ALLOWED_USERS holds "alice"; it takes Slack user ids
            CHATBOT_ALLOWED_TEAMS    | acme     | CHATBOT_ALLOWED_TEAMS holds "acme"; it takes Slack workspace ids
            CHATBOT_REPLIES          | loud     | CHATBOT_REPLIES is "loud"; it takes in_channel or ephemeral.
            CHATBOT_LANGUAGE         | fr       | CHATBOT_LANGUAGE is "fr"; it takes auto, en or zh.
            CHATBOT_ALLOW_POWER      | yes      | CHATBOT_ALLOW_POWER is "yes"; it takes true or false.
            CHATBOT_REGIONS          | us-west-2,mars | CHATBOT_REGIONS holds "mars", which can't be a region
            QUARKUS_PROFILE          | dev      | SLACK_SIGNING_SECRET isn't set. Copy it from your Slack app's page
            QUARKUS_PROFILE          | test     | SLACK_SIGNING_SECRET isn't set. Copy it from your Slack app's page
            CHATBOT_AUDIT_TOPIC_ARN  | audit    | CHATBOT_AUDIT_TOPIC_ARN is "audit"; it takes the ARN of a standard SNS topic
            CHATBOT_AUDIT_CHANNEL    | '#audit' | CHATBOT_AUDIT_CHANNEL is "#audit"; it takes the id of a Slack channel
            CHATBOT_AUDIT_CHANNEL    | C0AUDIT  | CHATBOT_AUDIT_CHANNEL is set, but SLACK_BOT_TOKEN isn't
            CHATBOT_TABLE            | a        | CHATBOT_
            CHATBOT_KEY              | short    | CHATBOT_KEY holds something that isn't 32 bytes in base64
            CHATBOT_STATE_MACHINE_ARN | x       | CHATBOT_
            CHATBOT_SLACK_HOOKS_ORIGIN | hooks.slack.com | CHATBOT_SLACK_HOOKS_ORIGIN
            AWS_REGION               |          | AWS_REGION isn't set.
            AWS_REGION               | mars     | AWS_REGION is "mars", which can't be a region
            """)
    void doesNotStartWithAWrongSettingAndNamesIt(String name, String value, String sentence) {
        Map<String, String> settings = new HashMap<>();
        if (!name.equals("QUARKUS_PROFILE")) {
            settings.put("SLACK_SIGNING_SECRET", "secret");
        }
        settings.put(name, value == null ? "" : value);

        try (PackagedFunction function = PackagedFunction.start(settings)) {
            assertThatThrownBy(function::initTime).isInstanceOf(IllegalStateException.class);
            assertThat(function.log()).contains("\n* " + sentence)
                    .doesNotContain("Exception", "\tat ");
        }
    }

    /// Nothing may be forgotten: the list has at least one line about every setting that there is.
    @Test
    void tellsAllThatIsWrongInOneMessageAtTheEndOfItsLog() {
        try (PackagedFunction function = PackagedFunction.start(WrongSettings.ALL)) {
            assertThatThrownBy(function::initTime).isInstanceOf(IllegalStateException.class);

            assertThat(function.log().replace('…', '?')).as("in a C locale, too")
                    .endsWith(WrongSettings.MESSAGE.replace('…', '?'))
                    .doesNotContain("Exception", "\tat ");
            assertThat(WrongSettings.ALL).containsOnlyKeys(
                    Stream.of(Setting.values()).map(Setting::name).toList());
            assertThat(Setting.values()).allSatisfy(setting -> assertThat(
                    WrongSettings.MESSAGE).contains("\n* " + setting + " "));
        }
    }

    @Test
    void warnsOfWhatLooksLikeASettingAndIsNone() {
        try (PackagedFunction function = PackagedFunction.start(Map.of("SLACK_SIGNING_SECRET", "s",
                "CHATBOT_ALOWED_USERS", "U0ALICE"))) {
            assertThat(function.initTime()).isPositive();
            assertThat(function.log()).contains("There is no setting CHATBOT_ALOWED_USERS.")
                    .doesNotContain("U0ALICE");
        }
    }

    @Test
    void startsWithEmptySettingsAsIfTheyWereUnset() {
        Map<String, String> settings = Map.of("SLACK_SIGNING_SECRET", "secret",
                "CHATBOT_ALLOWED_CHANNELS", "",
                "CHATBOT_ALLOWED_USERS", "", "CHATBOT_ALLOWED_TEAMS", "", "CHATBOT_REPLIES", "",
                "CHATBOT_LANGUAGE", "", "CHATBOT_ALLOW_POWER", "", "CHATBOT_REGIONS", "");

        try (PackagedFunction function = PackagedFunction.start(settings)) {
            assertThat(function.initTime()).isPositive();
        }
    }

    /// Up to the first poll; then up to the first answer, which finds the connection to EC2 open.
    @Test
    void loadsNoMoreClassesThanItNeedsAndHardlyAnyForTheFirstRequest() throws IOException {
        Path classes = Files.createTempFile(Path.of("target"), "classes-", ".log").toAbsolutePath();
        Queue<String> seen = new ConcurrentLinkedQueue<>();
        try (Loopback ec2 = Loopback.serving(exchange -> emptyFleet(exchange, seen));
                PackagedFunction function = PackagedFunction.start(Map.of(
                        "SLACK_SIGNING_SECRET", SlashForm.SECRET, "CHATBOT_ALLOWED_CHANNELS", "*",
                        "CHATBOT_ALLOWED_USERS", "*",
                        "AWS_ENDPOINT_URL", "http://127.0.0.1:" + ec2.port()),
                        "-Xlog:class+load:file=" + classes + "::filecount=0")) {
            function.initTime();
            long before = count(classes);
            String body = function
                    .invoke(SlashForm.of("status 10.34.33.22").event().json()).body();
            assertThat(body).contains("10.34.33.22");
            assertThat(seen).extracting(line -> line.split(" from ")[0])
                    .startsWith("GET /ping").contains("POST /");
            assertThat(seen).extracting(line -> line.split(" from ")[1]).as("connections")
                    .containsOnly(seen.element().split(" from ")[1]);
            if (!function.isNative()) {
                assertThat(before).isLessThan(8950);
                assertThat(count(classes) - before).as("by the first request").isLessThan(300);
            }
        }
    }

    private static long count(Path lines) throws IOException {
        try (Stream<String> all = Files.lines(lines)) {
            return all.count();
        }
    }

    private static void emptyFleet(HttpExchange exchange, Queue<String> seen) throws IOException {
        exchange.getRequestBody().readAllBytes();
        seen.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " from "
                + exchange.getRemoteAddress());
        byte[] answer = """
                <DescribeInstancesResponse><requestId>r</requestId><reservationSet/>
                </DescribeInstancesResponse>""".getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    @Test
    void weighsNoMoreThanItMust() throws IOException {
        assertThat(Files.size(Path.of("target/function.zip"))).isLessThan(20_100_000);
    }
}
