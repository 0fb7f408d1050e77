package chatbot.template;

import static org.assertj.core.api.Assertions.assertThat;

import chatbot.aws.PythonEnvironment;
import chatbot.aws.PythonEnvironment.Run;
import chatbot.template.Policy.Request;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// Whether [Policy] reads policies as somebody else's reading of IAM's documentation does, which is
/// Principal Mapper's. (moto's IAM has no simulation, and its own check leaves resources out.)
@Execution(ExecutionMode.CONCURRENT)
final class SecondOpinionIT {

    private static final PythonEnvironment TOOLS = new PythonEnvironment("iam",
            "Principal Mapper, which reads the template's policies,");

    /// Of the many requests each so many-th is asked; those of the rights themselves, all.
    private static final int STRIDE = 37;

    @Test
    void isThatOfTheFunctionsPolicy() throws Exception {
        agree(Rights.ofTheFunction(Stacks.whole()), Stacks.document(Stacks.whole(), "Role"));
    }

    @Test
    void isThatOfTheWorkflowsPolicy() throws Exception {
        agree(Rights.ofTheWorkflow(Stacks.whole()),
                Stacks.document(Stacks.whole(), "FollowUpRole"));
    }

    @Test
    void isThatOfTheDeploymentsPolicy() throws Exception {
        agree(Rights.ofTheDeployment(Stacks.whole()),
                Stacks.document(Stacks.whole(), "DeploymentRole"));
    }

    @Test
    void isThatOfTheMembersPolicy() throws Exception {
        Template member = Stacks.everyMember().get(3);
        agree(Rights.ofAMember(member), Stacks.document(member, "Role"));
    }

    private static void agree(Rights rights, Map<String, Object> document) throws Exception {
        List<Request> all = new Requests(rights).all();
        List<Request> requests = Stream.concat(rights.all().stream().map(Right::example),
                IntStream.iterate(0, i -> i < all.size(), i -> i + STRIDE).mapToObj(all::get))
                .toList();
        Policy policy = Policy.of(document);
        List<String> ours = requests.stream()
                .map(request -> (policy.allows(request) ? "allow " : "deny ") + request).toList();
        List<String> theirs = opinions(document, requests);

        assertThat(ours).anyMatch(line -> line.startsWith("allow"))
                .anyMatch(line -> line.startsWith("deny"));
        assertThat(IntStream.range(0, theirs.size())
                .mapToObj(i -> theirs.get(i) + " " + requests.get(i))).isEqualTo(ours);
    }

    private static List<String> opinions(Map<String, Object> document, List<Request> requests)
            throws IOException, InterruptedException {
        TOOLS.python();
        Path asked = Files.createTempFile(TOOLS.folder(), "asked-", ".json");
        new ObjectMapper().writeValue(asked.toFile(),
                Map.of("policy", document, "requests", requests));
        try {
            Run run = TOOLS.run(Path.of("").toAbsolutePath(), Map.of(), "src/test/iam/oracle.py",
                    asked.toString());
            assertThat(run.exit()).as(run.output()).isZero();
            return run.output().lines().toList();
        } finally {
            Files.delete(asked);
        }
    }
}
