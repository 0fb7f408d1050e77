package chatbot.dev.slack;

import static org.assertj.core.api.Assertions.assertThat;

import chatbot.access.AccessConfig;
import chatbot.dev.slack.Workspace.Channel;
import chatbot.dev.slack.Workspace.Person;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Who is allowed what in dev mode, by application-dev.properties.
class WorkspaceTest {

    private static Workspace with(Map<String, String> environment) throws IOException {
        return Workspace.of(new SmallRyeConfigBuilder().withProfile("dev")
                .withSources(new PropertiesConfigSource(
                        Path.of("src/main/resources/application-dev.properties").toUri().toURL(),
                        250))
                .withSources(new EnvConfigSource(environment, 300))
                .withMapping(AccessConfig.class).withValidateUnknown(false).build()
                .getConfigMapping(AccessConfig.class));
    }

    @Test
    void hasPeopleAndChannelsThatAreAllowedAndSomeThatAreNot() throws IOException {
        assertThat(with(Map.of())).isEqualTo(new Workspace(
                List.of(new Person("U0ALICE", "Alice", true),
                        new Person("U0BOB", "Bob", true),
                        new Person("U0MALLORY", "Mallory", false)),
                List.of(new Channel("C0OPS", "#ops", true),
                        new Channel("C0RANDOM", "#random", false),
                        new Channel("dm", "Direct message", true))));
    }

    @Test
    void followsTheEnvironment() throws IOException {
        Workspace workspace = with(Map.of("CHATBOT_ALLOWED_USERS", "U0MALLORY",
                "CHATBOT_ALLOWED_CHANNELS", "*"));

        assertThat(workspace.people()).filteredOn(Person::allowed).extracting(Person::name)
                .containsExactly("Mallory");
        assertThat(workspace.channels()).allMatch(Channel::allowed);
    }
}
