package chatbot.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Whether the stacks leave nothing, and docs/deploy.md tells of all that they never had.
final class UninstallTest {

    private static final Path FOLDER = Path.of("src/main/sam");

    /// Parameters that lead to what isn't the stack's, by the words under which the page has it.
    private static final Map<String, String> ELSEWHERE = Map.ofEntries(
            Map.entry("SigningSecretArn", "your secrets in Secrets Manager"),
            Map.entry("BotTokenArn", "your secrets in Secrets Manager"),
            Map.entry("KeyArn", "your secrets in Secrets Manager"),
            Map.entry("RoleArns", "`member.yaml` in other accounts"),
            Map.entry("PolicyParameter", "the policy's SSM parameter"),
            Map.entry("AuditTopicArn", "your SNS topics"),
            Map.entry("AlarmTopicArn", "your SNS topics"),
            Map.entry("EncryptionKeyArn", "your key at KMS"),
            Map.entry("PermissionsBoundaryArn", "your permissions boundary"),
            Map.entry("DomainName", "your name's record"),
            Map.entry("CertificateArn", "certificate"));

    private static String section() throws IOException {
        String page = Files.readString(Path.of("docs/deploy.md"));
        return page.substring(page.indexOf("## Uninstall"));
    }

    private static Stream<Path> templates() throws IOException {
        return Stream.concat(Stream.of(Path.of("template.yaml")), others());
    }

    private static Stream<Path> others() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".yaml")).toList().stream();
        }
    }

    /// Where nothing is said, CloudFormation deletes a resource with its stack. (What SAM adds, SamIT
    /// looks at.)
    @Test
    void removesEachStackAsAWhole() throws IOException {
        assertThat(templates()).hasSize(3).allSatisfy(file -> assertThat(
                Template.read(file).section("Resources")).allSatisfy(
                        (name, resource) -> assertThat(
                                Template.map(resource).get("DeletionPolicy"))
                                .isIn(null, "Delete")));
    }

    @Test
    void tellsOfEachOtherTemplate() throws IOException {
        String section = section();
        assertThat(others()).allSatisfy(
                file -> assertThat(section).contains("| `" + file.getFileName() + "`"));
    }

    @Test
    void tellsOfAllThatAParameterLeadsTo() throws IOException {
        assertThat(Template.read().section("Parameters").keySet())
                .filteredOn(name -> name.matches(".*(Arns?|Parameter|DomainName)"))
                .containsExactlyInAnyOrderElementsOf(ELSEWHERE.keySet());
        assertThat(section()).contains(ELSEWHERE.values());
    }
}
