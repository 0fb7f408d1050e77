package chatbot.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the stack consists of.
final class TemplateTest {

    private final Template template = Template.read();

    @Test
    void runsANativeExecutable() {
        assertThat(template.properties("Function"))
                .containsEntry("Runtime", "provided.al2023")
                .containsEntry("Handler", "bootstrap");
    }

    @Test
    void runsTheHandlerOfQuarkusOnTheJvm() throws ReflectiveOperationException {
        Map<String, Object> function = template.with("Packaging", "jvm").properties("Function");
        String[] handler = function.get("Handler").toString().split("::");

        assertThat(function).containsEntry("Runtime", "java25");
        assertThat(Class.forName(handler[0]).getMethods()).extracting("name").contains(handler[1]);
    }

    @Test
    void givesTheFunctionWhatItNeeds() {
        assertThat(template.properties("Function"))
                .containsEntry("CodeUri", "target/function.zip")
                .containsEntry("MemorySize", 512)
                .containsEntry("Timeout", 30)
                .containsEntry("Architectures", List.of("x86_64"))
                .containsEntry("LoggingConfig", Map.of("LogGroup", "/aws/lambda/chatbot"));
        assertThat(template.with("Architecture", "arm64").properties("Function"))
                .containsEntry("Architectures", List.of("arm64"));
    }

    @Test
    void takesSlacksRequestsAndNoOthers() {
        assertThat(template.routes()).containsExactly("POST /slack/commands",
                "POST /slack/events", "POST /slack/interactions");
        for (Object event : Template.map(template.properties("Function").get("Events")).values()) {
            assertThat(Template.map(event)).containsEntry("Type", "HttpApi");
            assertThat(Template.map(Template.map(event).get("Properties")))
                    .containsEntry("ApiId", "Api").containsEntry("PayloadFormatVersion", "2.0");
        }
    }

    @Test
    void limitsTheRequests() {
        assertThat(template.with("RateLimit", "7").with("BurstLimit", "9").properties("Api"))
                .containsEntry("DefaultRouteSettings",
                        Map.of("ThrottlingRateLimit", "7", "ThrottlingBurstLimit", "9"));
    }

    @Test
    void logsRequestsAsJsonWithNothingThatASenderMayChoose() throws JsonProcessingException {
        Map<String, Object> log = Template.map(template.properties("Api").get("AccessLogSettings"));
        JsonNode line = new ObjectMapper().readTree((String) log.get("Format"));

        assertThat(log.get("DestinationArn")).isEqualTo(
                "arn:aws:logs:us-east-1:123456789012:log-group:/aws/vendedlogs/chatbot:*");
        assertThat(line).extracting(JsonNode::asText).containsExactlyInAnyOrder(
                "$context.requestId", "$context.requestTime", "$context.identity.sourceIp",
                "$context.routeKey", "$context.status", "$context.responseLatency",
                "$context.integrationStatus", "$context.integrationLatency",
                "$context.error.responseType");
    }

    @Test
    void logsRequestsInFieldsThatOnePageExplains() throws IOException {
        Map<String, Object> log = Template.map(template.properties("Api").get("AccessLogSettings"));
        JsonNode line = new ObjectMapper().readTree((String) log.get("Format"));
        String page = Files.readString(Path.of("docs/OPERATING.md"));

        assertThat(page.substring(page.indexOf("## The API's own log")))
                .contains(line.propertyStream().map(field -> "| `" + field.getKey() + "` |")
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Logs", "ApiLogs", "FollowUpLogs"})
    void keepsLogsForAsLongAsItIsTold(String group) {
        assertThat(template.with("LogRetentionDays", "30").properties(group))
                .containsEntry("RetentionInDays", "30");
    }

    @Test
    void tellsTheUrlForSlack() {
        assertThat(template.output("SlashCommandUrl"))
                .isEqualTo("https://Api.execute-api.us-east-1.amazonaws.com/slack/commands");
        assertThat(template.output("FunctionName")).isEqualTo("chatbot");
    }

    @Test
    void tellsTheUrlUnderANameOfOnesOwn() {
        Template named = template.with("DomainName", "chatbot.example.com")
                .with("CertificateArn", CERTIFICATE);
        Stack stack = Stack.of(named);

        assertThat(stack.outputs()).containsEntry("SlashCommandUrl",
                "https://chatbot.example.com/slack/commands")
                .containsEntry("EventsUrl", "https://chatbot.example.com/slack/events")
                .containsEntry("InteractionsUrl", "https://chatbot.example.com/slack/interactions")
                .containsEntry("DomainTarget", "Domain.RegionalDomainName");
        assertThat(stack.properties("Domain")).containsEntry("DomainName", "chatbot.example.com")
                .containsEntry("DomainNameConfigurations", List.of(Map.of("CertificateArn",
                        CERTIFICATE, "EndpointType", "REGIONAL", "SecurityPolicy", "TLS_1_2")));
        assertThat(stack.properties("DomainMapping")).isEqualTo(
                Map.of("ApiId", "Api", "DomainName", "Domain", "Stage", "Api.Stage"));
        assertThat(Stack.of(template).outputs()).doesNotContainKey("DomainTarget");
    }

    @Test
    void wantsACertificateForTheNameAndANameForTheCertificate() {
        Template given = template.with("SigningSecretArn", SECRET);

        for (Template half : List.of(given.with("DomainName", "chatbot.example.com"),
                given.with("CertificateArn", CERTIFICATE))) {
            assertThat(half.objections())
                    .containsExactly("Give DomainName and CertificateArn, or neither.");
        }
        assertThat(given.with("DomainName", "chatbot.example.com")
                .with("CertificateArn", CERTIFICATE).objections()).isEmpty();
    }

    private static final String CERTIFICATE = "arn:aws:acm:us-east-1:123456789012:certificate/"
            + "12345678-1234-1234-1234-123456789012";
    private static final String SECRET = "arn:aws:secretsmanager:us-east-1:123456789012:secret:"
            + "chatbot-AbCdEf";

    @Test
    void wantsTheSigningSecretByOneWay() {
        Template given = template.with("SigningSecret", "8f742231b10e8888abcd99yyyzzz85a5");
        String arn = "arn:aws:secretsmanager:us-east-1:123456789012:secret:chatbot-AbCdEf";

        assertThat(template.objections()).containsExactly(
                "Give the signing secret, by SigningSecret or by SigningSecretArn.");
        assertThat(given.with("SigningSecretArn", arn).objections())
                .containsExactly("Give SigningSecret or SigningSecretArn, not both.");
        assertThat(given.objections()).isEmpty();
        assertThat(template.with("SigningSecretArn", arn).objections()).isEmpty();
    }

    @Test
    void wantsTheTokenThatAnAuditChannelNeeds() {
        Template channel = template.with("SigningSecret", "8f742231b10e8888abcd99yyyzzz85a5")
                .with("AuditChannel", "C0AUDIT");

        assertThat(channel.objections())
                .containsExactly("AuditChannel needs BotToken or BotTokenArn.");
        assertThat(channel.with("BotToken", "xoxb-1").objections()).isEmpty();
        assertThat(channel.with("BotTokenArn", SECRET).objections()).isEmpty();
        assertThat(channel.with("BotToken", "xoxb-1").with("BotTokenArn", SECRET).objections())
                .containsExactly("Give BotToken or BotTokenArn, not both.");
    }

    @Test
    void raisesAnAlarmWhenAChangeIsNotWitnessed() {
        String topic = "arn:aws:sns:us-east-1:123456789012:operations";

        assertThat(template.properties("UnwitnessedChanges"))
                .containsEntry("LogGroupName", "/aws/lambda/chatbot")
                .containsEntry("FilterPattern", "{ $.unwitnessed = \"*\" }");
        assertThat(template.with("AlarmTopicArn", topic).properties("ChangesUnwitnessed"))
                .containsEntry("MetricName", "UnwitnessedChanges")
                .containsEntry("Namespace", "chatbot")
                .containsEntry("AlarmActions", List.of(topic));
    }

    @Test
    void keepsTheSecretsThatAreParametersInSecretsManager() {
        Template given = template.with("SigningSecret", "s").with("BotToken", "xoxb-1");

        assertThat(given.properties("SlackSigningSecret")).containsEntry("SecretString", "s");
        assertThat(given.properties("SlackBotToken")).containsEntry("SecretString", "xoxb-1");
        assertThat(variable(given, "SLACK_SIGNING_SECRET_ARN"))
                .contains(":secret:SlackSigningSecret-");
        assertThat(variable(given, "SLACK_BOT_TOKEN_ARN")).contains(":secret:SlackBotToken-");
        assertThat(variable(given, "CHATBOT_KEY_ARN")).contains(":secret:Key-");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "none"})
    void keepsNoneWhereOneIsGivenByItsArn(String none) {
        Template given = template.with("SigningSecret", none).with("BotToken", none)
                .with("SigningSecretArn", SECRET).with("BotTokenArn", SECRET)
                .with("KeyArn", SECRET);

        assertThat(given.objections()).isEmpty();
        assertThat(Stack.of(given).names("AWS::SecretsManager::Secret")).isEmpty();
        assertThat(List.of("SLACK_SIGNING_SECRET_ARN", "SLACK_BOT_TOKEN_ARN", "CHATBOT_KEY_ARN"))
                .allSatisfy(name -> assertThat(variable(given, name)).isEqualTo(SECRET));
        assertThat(template.with("SigningSecret", none).objections()).containsExactly(
                "Give the signing secret, by SigningSecret or by SigningSecretArn.");
    }

    /// Versions are kept, and with them what they were told.
    @Test
    void tellsTheFunctionNoSecret() {
        Template given = template.with("SigningSecret", "hush").with("BotToken", "xoxb-hush");

        assertThat(given.properties("Function").toString()).doesNotContain("hush", "resolve:");
        assertThat(given.properties("Settings").toString()).doesNotContain("hush", "resolve:");
    }

    private static String variable(Template template, String name) {
        Map<String, Object> environment = Template
                .map(template.properties("Function").get("Environment"));
        return (String) Template.map(environment.get("Variables")).get(name);
    }
}
