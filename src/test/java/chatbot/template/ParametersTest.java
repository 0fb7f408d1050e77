package chatbot.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.common.utils.StringUtil;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// What an operator is asked for, and which settings it becomes.
final class ParametersTest {

    private static final Template TEMPLATE = Template.read();

    static Stream<String> names() {
        return TEMPLATE.section("Parameters").keySet().stream();
    }

    private static Map<String, Object> parameter(String name) {
        return Template.map(TEMPLATE.section("Parameters").get(name));
    }

    private static Map<String, Object> variables(Template template) {
        Object environment = template.properties("Function").get("Environment");
        return Template.map(Template.map(environment).get("Variables"));
    }

    @ParameterizedTest
    @MethodSource("names")
    void areDescribedAndChecked(String name) {
        Map<String, Object> parameter = parameter(name);
        String value = String.valueOf(parameter.get("Default"));

        assertThat((String) parameter.get("Description")).endsWith(".");
        if (parameter.containsKey("AllowedPattern")) {
            assertThat((String) parameter.get("AllowedPattern")).startsWith("^").endsWith("$");
            assertThat(value).matches((String) parameter.get("AllowedPattern"));
            assertThat((String) parameter.get("ConstraintDescription")).endsWith(".");
        } else if (parameter.containsKey("AllowedValues")) {
            assertThat(Template.list(parameter.get("AllowedValues"))).extracting(String::valueOf)
                    .contains(value);
        } else {
            assertThat(parameter).containsEntry("Type", "Number").containsKey("MinValue");
        }
    }

    /// CloudFormation shows a question mark for any other character.
    @Test
    void areInAscii() throws IOException {
        assertThat(Files.readString(Path.of("template.yaml"))).matches("\\p{ASCII}*");
    }

    @Test
    void areGrouped() {
        Map<String, Object> face = Template
                .map(TEMPLATE.section("Metadata").get("AWS::CloudFormation::Interface"));

        assertThat(Template.list(face.get("ParameterGroups")).stream().map(Template::map)
                .flatMap(group -> Template.list(group.get("Parameters")).stream()))
                .containsExactlyElementsOf(names().collect(Collectors.toList()));
    }

    @Test
    void hideTheSecretsAlone() {
        assertThat(names().filter(name -> parameter(name).containsKey("NoEcho")))
                .containsExactlyInAnyOrder("SigningSecret", "BotToken");
    }

    /// But for the secrets themselves, which it reads by their ARNs.
    @Test
    void giveTheFunctionEverySettingOfTheCodeAndNoOther() {
        Set<String> settings = settings();
        settings.removeAll(Set.of("SLACK_SIGNING_SECRET", "SLACK_BOT_TOKEN", "CHATBOT_KEY"));
        settings.add("DISABLE_SIGNAL_HANDLERS");

        assertThat(variables(TEMPLATE)).containsOnlyKeys(settings);
    }

    @ParameterizedTest
    @CsvSource({
            "CHATBOT_ALLOWED_CHANNELS, AllowedChannels",
            "CHATBOT_ALLOWED_USERS, AllowedUsers",
            "CHATBOT_ALLOWED_TEAMS, AllowedTeams",
            "CHATBOT_LISTEN_CHANNELS, ListenChannels",
            "CHATBOT_LISTEN_PATTERNS, ListenPatterns",
            "CHATBOT_REPLIES, Replies", "CHATBOT_LANGUAGE, Language",
            "CHATBOT_REGIONS, Regions", "CHATBOT_ROLE_ARNS, RoleArns",
            "CHATBOT_ROLE_EXTERNAL_ID, RoleExternalId", "CHATBOT_ALLOW_POWER, AllowPower",
            "CHATBOT_AUDIT_TOPIC_ARN, AuditTopicArn", "CHATBOT_AUDIT_CHANNEL, AuditChannel",
            "CHATBOT_POLICY, Policy",
            "SLACK_BOT_TOKEN_ARN, BotTokenArn",
            "SLACK_SIGNING_SECRET_ARN, SigningSecretArn", "CHATBOT_KEY_ARN, KeyArn",
            "CHATBOT_SLACK_HOOKS_ORIGIN, HooksOrigin", "CHATBOT_SLACK_API_ORIGIN, ApiOrigin"})
    void becomeTheSettings(String variable, String parameter) {
        assertThat(variables(TEMPLATE.with(parameter, "chosen"))).containsEntry(variable, "chosen");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', value = {
            "SigningSecret, 8f742231b10e8888abcd99yyyzzz85a5, true",
            "SigningSecret, \"8f742231b10e8888abcd99yyyzzz85a5,01234567890123456789012345678901\", true",
            "SigningSecret, none, true", "BotToken, none, true", "BotToken, xoxp-1, false",
            "SigningSecret, 8f742231b10e8888, false",
            "SigningSecret, \"8f742231b10e8888abcd99yyyzzz85a5 \", false",
            "SigningSecretArn, arn:aws:secretsmanager:us-east-1:123456789012:secret:a/b-AbCdEf, true",
            "SigningSecretArn, arn:aws-cn:secretsmanager:cn-north-1:123456789012:secret:b-AbCdEf, true",
            "SigningSecretArn, chatbot, false",
            "SigningSecretArn, arn:aws:secretsmanager:us-east-1:1:secret:b:SecretString:c, false",
            "SigningSecretArn, arn:aws:secretsmanager:us-east-1:123456789012:secret:*, false",
            "BotTokenArn, arn:aws:secretsmanager:us-east-1:123456789012:secret:b-AbCdEf, true",
            "BotTokenArn, xoxb-1, false",
            "KeyArn, arn:aws:secretsmanager:us-east-1:123456789012:secret:b-AbCdEf, true",
            "KeyArn, \"arn:aws:secretsmanager:us-east-1:123456789012:secret:b,x\", false",
            "AllowedChannels, *, true", "AllowedChannels, dm, true",
            "AllowedChannels, \"C0OPS,G0PRIVATE, dm\", true",
            "AllowedChannels, #ops, false", "AllowedChannels, c0ops, false",
            "AllowedChannels, C0OPS G0PRIVATE, false", "AllowedChannels, D0ALICE, false",
            "AllowedChannels, \"C0OPS,\", false",
            "AllowedUsers, \"U0ALICE,W0BOB\", true", "AllowedUsers, *, true",
            "AllowedUsers, @alice, false", "AllowedUsers, alice, false",
            "AllowedUsers, C0OPS, false",
            "ListenChannels, \"C0OPS, G0PRIVATE\", true", "ListenChannels, *, false",
            "ListenChannels, dm, false", "ListenPatterns, \"down,(?:a|b)\", true",
            "Regions, eu-west-1, true", "Regions, \"us-gov-west-1,eusc-de-east-1\", true",
            "Regions, \"us-gov-west-1, eusc-de-east-1\", false",
            "Regions, eu-west, false", "Regions, \"eu-west-1,\", false", "Regions, *, false",
            "AuditTopicArn, arn:aws:sns:us-east-1:123456789012:audit, true",
            "AuditTopicArn, arn:aws-cn:sns:cn-north-1:123456789012:audit_2, true",
            "AuditTopicArn, arn:aws:sns:us-east-1:123456789012:audit.fifo, false",
            "AuditTopicArn, arn:aws:sns:us-east-1:123456789012:audit:0-1, false",
            "AuditTopicArn, arn:aws:sns:*:123456789012:audit, false",
            "AuditTopicArn, arn:aws:sqs:us-east-1:123456789012:audit, false",
            "AuditTopicArn, audit, false",
            "DomainName, chatbot.example.com, true", "DomainName, localhost, false",
            "DomainName, https://chatbot.example.com, false", "DomainName, -a.example.com, false",
            "CertificateArn, arn:aws:acm:us-east-1:123456789012:certificate/1-2, true",
            "CertificateArn, arn:aws:iam::123456789012:server-certificate/x, false",
            "AlarmEmail, ops+bot@mail.example.com, true", "AlarmEmail, ops@example, false",
            "AlarmEmail, \"a@example.com,b@example.com\", false", "AlarmEmail, Ops <a@b.c>, false",
            "AuditChannel, C0AUDIT, true", "AuditChannel, #audit, false",
            "AuditChannel, \"C0AUDIT,C0OPS\", false", "AuditChannel, U0ALICE, false",
            "RoleArns, arn:aws:iam::210987654321:role/a/chatbot-member, true",
            "RoleArns, \"arn:aws:iam::210987654321:role/a,arn:aws:iam::310987654321:role/a\", true",
            "RoleArns, \"arn:aws:iam::210987654321:role/a, arn:aws:iam::310987654321:role/a\", false",
            "RoleArns, chatbot-member, false", "RoleExternalId, a, false",
            "Policy, version: 1, true", "PolicyParameter, /chatbot/policy, true",
            "PolicyParameter, chatbot.policy, true", "PolicyParameter, a b, false",
            "PolicyParameter, arn:aws:ssm:us-east-1:123456789012:parameter/x, false",
            "PolicyParameter, /chatbot/*, false",
            "AllowedTeams, \"T0TEAM, E0ORG\", true", "AllowedTeams, \"\", false"})
    void areRefusedBeforeTheFunctionWouldRefuseThem(String name, String value, boolean fits) {
        Pattern pattern = Pattern.compile((String) parameter(name).get("AllowedPattern"));

        assertThat(pattern.matcher(value).matches()).isEqualTo(fits);
    }

    @Test
    void areInTheExampleOfADeploymentWithoutASecret() throws IOException {
        List<String> example = Pattern.compile("\"(\\w+)=([^\"]*)\"")
                .matcher(Files.readString(Path.of("samconfig.toml.example"))).results()
                .map(override -> override.group(1)).toList();

        assertThat(example).isNotEmpty().isSubsetOf(names().toList())
                .doesNotContain("SigningSecret");
    }

    /// SAM stops at `Name=` without a value: "not a valid format".
    @Test
    void haveAValueWhereTheExampleNamesThem() throws IOException {
        assertThat(Files.readString(Path.of("samconfig.toml.example")))
                .doesNotContainPattern("\"\\w+=\"");
    }

    /// The variables of every `@ConfigMapping`, but for AWS's own, which Lambda sets.
    private static Set<String> settings() {
        return new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("chatbot").stream()
                .filter(type -> type.isAnnotatedWith(ConfigMapping.class))
                .filter(type -> !prefix(type).equals("aws"))
                .flatMap(type -> type.getMethods().stream().map(method -> prefix(type) + "-"
                        + StringUtil.skewer(method.getName())))
                .map(name -> name.replace('-', '_').toUpperCase(Locale.ROOT))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String prefix(JavaClass mapping) {
        return mapping.getAnnotationOfType(ConfigMapping.class).prefix().replace('.', '_');
    }
}
