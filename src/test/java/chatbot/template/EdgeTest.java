package chatbot.template;

import static org.assertj.core.api.Assertions.assertThat;

import chatbot.slack.SlashForm;
import chatbot.template.Firewall.Arrival;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// What the optional template puts in front of the bot's API.
final class EdgeTest {

    static final Path FILE = Path.of("src/main/sam/edge.yaml");

    private static final String HOST = "a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com";
    private static final String CERTIFICATE = "arn:aws:acm:us-east-1:123456789012:certificate/1-2";
    private static final Template TEMPLATE = Template.read(FILE).with("ApiHost", HOST);

    private final Stack stack = Stack.of(TEMPLATE);
    private final Firewall firewall = new Firewall(stack.properties("Firewall"));

    private static Arrival slacks(String path) {
        String body = SlashForm.of("restart 10.34.33.22").body();
        Map<String, String> headers = new TreeMap<>();
        SlashForm.headers(body, SlashForm.SECRET, Instant.now())
                .forEach((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), value));
        headers.put("content-length", String.valueOf(body.length()));
        return new Arrival("POST", path, headers);
    }

    private static Arrival with(String header, String value) {
        Arrival slacks = slacks("/slack/commands");
        Map<String, String> headers = new TreeMap<>(slacks.headers());
        headers.put(header, value);
        return new Arrival(slacks.method(), slacks.path(), headers);
    }

    @Test
    void letsSlackThroughOnEachRouteOfTheApi() {
        for (String route : Template.read().routes()) {
            assertThat(firewall.letsThrough(slacks(route.replace("POST ", "")))).as(route).isTrue();
        }
        assertThat(firewall.letsThrough(with("content-length", "65536"))).isTrue();
    }

    static Stream<Arrival> others() {
        Arrival slacks = slacks("/slack/commands");
        return Stream.of(slacks("/"), slacks("/follow-ups"), slacks("/slack/commands/"),
                slacks("/slack/"), slacks("//slack/commands"), slacks("/slack/commandsx"),
                new Arrival("GET", slacks.path(), slacks.headers()),
                new Arrival("PUT", slacks.path(), slacks.headers()),
                new Arrival("POST", slacks.path(), Map.of()), with("x-slack-signature", ""),
                with("x-slack-signature", "v0=1234"), with("x-slack-request-timestamp", "soon"),
                with("content-length", "100000"));
    }

    @ParameterizedTest
    @MethodSource("others")
    void refusesWhatIsNotShapedLikeARequestOfSlack(Arrival arrival) {
        assertThat(firewall.letsThrough(arrival)).isFalse();
    }

    /// Whoever is refused by an address mustn't be let in by a shape.
    @Test
    void asksWhoItIsBeforeItLetsAnybodyThrough() {
        assertThat(firewall.rules()).extracting(rule -> rule.get("Name")).containsExactly("TooMany",
                "KnownFromAttacks", "TooLarge", "ShapedLikeSlacks");
        assertThat(firewall.decides(with("content-length", "100000"))).isEqualTo("TooLarge");
        assertThat(new Firewall(Stack.of(TEMPLATE.with("Reputation", "false"))
                .properties("Firewall")).rules()).hasSize(3);
    }

    /// In five minutes, at a third of what the API takes; one of a team's busiest hours is far below.
    @Test
    void leavesOneAddressAThirdOfWhatTheApiTakes() {
        Map<String, Object> rate = Template.map(Template.map(firewall.rules().getFirst()
                .get("Statement")).get("RateBasedStatement"));
        int api = (Integer) Template.read().parameter("RateLimit").get("Default");

        assertThat(rate).containsEntry("EvaluationWindowSec", 300)
                .containsEntry("AggregateKeyType", "IP").containsEntry("Limit", "1000");
        assertThat(3 * Integer.parseInt((String) rate.get("Limit"))).isEqualTo(api * 300);
    }

    @Test
    void handsOnWhatSlackSignedAsItIs() {
        Map<String, Object> distribution = distribution(stack);
        Map<String, Object> behaviour = Template.map(distribution.get("DefaultCacheBehavior"));
        Map<String, Object> origin = Template
                .map(Template.list(distribution.get("Origins")).getFirst());

        assertThat(origin).containsEntry("DomainName", HOST);
        assertThat(Template.map(origin.get("CustomOriginConfig")))
                .containsEntry("OriginProtocolPolicy", "https-only");
        assertThat(behaviour).containsEntry("ViewerProtocolPolicy", "https-only")
                .containsEntry("CachePolicyId", "4135ea2d-6df8-44a3-9df3-4b5a84be39ad")
                .containsEntry("OriginRequestPolicyId", "b689b0a8-53d0-40ab-baf2-68738e2966ac");
        assertThat(Template.list(behaviour.get("AllowedMethods"))).contains("POST");
        assertThat(distribution).containsEntry("WebACLId",
                "arn:aws:wafv2:us-east-1:123456789012:global/webacl/Firewall/1a2b");
    }

    private static Map<String, Object> distribution(Stack stack) {
        return Template.map(stack.properties("Distribution").get("DistributionConfig"));
    }

    @Test
    void hasANameOfYourOwnOnlyWithItsCertificate() {
        Template own = TEMPLATE.with("DomainName", "chatbot.example.com");
        assertThat(own.objections())
                .containsExactly("Give DomainName and CertificateArn, or neither.");
        Stack named = Stack.of(own.with("CertificateArn", CERTIFICATE));

        assertThat(distribution(named)).containsEntry("Aliases", List.of("chatbot.example.com"));
        assertThat(Template.map(distribution(named).get("ViewerCertificate")))
                .containsEntry("MinimumProtocolVersion", "TLSv1.2_2021");
        assertThat(named.outputs()).containsEntry("SlashCommandUrl",
                "https://chatbot.example.com/slack/commands").containsKey("DomainTarget");
        assertThat(distribution(stack)).doesNotContainKey("Aliases");
        assertThat(stack.outputs()).containsEntry("EventsUrl",
                "https://Distribution.DomainName/slack/events").doesNotContainKey("DomainTarget");
    }

    /// What got through is in the API's log.
    @Test
    void keepsWhoWasRefusedAndNoSignature() {
        Map<String, Object> logging = stack.properties("FirewallLogging");

        assertThat(stack.properties("FirewallLogs"))
                .containsEntry("LogGroupName", "aws-waf-logs-chatbot")
                .containsEntry("RetentionInDays", "90");
        assertThat(logging.get("LogDestinationConfigs")).isEqualTo(List.of(
                "arn:aws:logs:us-east-1:123456789012:log-group:aws-waf-logs-chatbot"));
        assertThat(logging.get("RedactedFields").toString()).contains("x-slack-signature");
        assertThat(Template.map(logging.get("LoggingFilter")))
                .containsEntry("DefaultBehavior", "DROP");
    }

    @Test
    void leavesNothingBehind() {
        assertThat(TEMPLATE.section("Resources")).allSatisfy((name, resource) -> assertThat(
                Template.map(resource).get("DeletionPolicy")).isIn(null, "Delete"));
    }

    @Test
    void asksForDescribedAndGroupedParametersInAscii() throws IOException {
        Set<String> names = TEMPLATE.section("Parameters").keySet();
        Map<String, Object> face = Template
                .map(TEMPLATE.section("Metadata").get("AWS::CloudFormation::Interface"));

        assertThat(Files.readString(FILE)).matches("\\p{ASCII}*");
        assertThat(names).allSatisfy(name -> assertThat((String) TEMPLATE.parameter(name)
                .get("Description")).endsWith("."));
        assertThat(Template.list(face.get("ParameterGroups")).stream().map(Template::map)
                .flatMap(group -> Template.list(group.get("Parameters")).stream()))
                .containsExactlyElementsOf(names);
    }

    @ParameterizedTest
    @CsvSource({"ApiHost, " + HOST + ", true", "ApiHost, https://" + HOST + ", false",
            "ApiHost, " + HOST + "/slack, false", "ApiHost, localhost, false",
            "DomainName, chatbot.example.com, true", "DomainName, Chatbot.example.com, false",
            "CertificateArn, " + CERTIFICATE + ", true",
            "CertificateArn, arn:aws:acm:eu-west-1:123456789012:certificate/1-2, false",
            "EncryptionKeyArn, arn:aws:kms:us-east-1:123456789012:key/1-2, true",
            "EncryptionKeyArn, arn:aws:kms:us-east-1:123456789012:alias/a, false"})
    void refusesWhatCloudFrontWouldRefuse(String name, String value, boolean fits) {
        assertThat(value.matches((String) TEMPLATE.parameter(name).get("AllowedPattern")))
                .isEqualTo(fits);
    }
}
