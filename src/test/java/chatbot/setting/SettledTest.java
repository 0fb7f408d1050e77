package chatbot.setting;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.config.ConfigMappings.ConfigClass;
import io.smallrye.config.SmallRyeConfig;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class SettledTest {

    @Inject
    SmallRyeConfig config;

    /// What is kept in a native function is what this start has read the long way.
    @Test
    void isWhatAStartReads() {
        Map<ConfigClass, Object> settled = Settled.read();

        assertThat(settled.keySet()).extracting(ConfigClass::getPrefix)
                .contains("quarkus.rest-client", "quarkus.http", "quarkus.log", "quarkus.tls");
        assertThat(settled).allSatisfy((settings, object) -> assertThat(object)
                .isEqualTo(config.getConfigMapping(settings.getType(), settings.getPrefix())));
    }

    /// Quarkus asks for some by a name, and gives them no other default.
    @Test
    void hasADefaultForWhoAsksByAName() {
        Map<String, String> defaults = Settled.defaults(Settled.read().keySet());

        assertThat(defaults).containsEntry("quarkus.security.events.enabled", "true")
                .containsEntry("quarkus.http.limits.max-body-size", "10240K");
        assertThat(defaults.keySet()).filteredOn(name -> name.indexOf('*') < 0)
                .filteredOn(name -> !said().contains(name))
                .allSatisfy(name -> assertThat(config.getConfigValue(name).getRawValue())
                        .as(name).isEqualTo(defaults.get(name)));
    }

    /// What some source says, of which a default is the last.
    private Set<String> said() {
        return StreamSupport.stream(config.getConfigSources().spliterator(), false)
                .filter(source -> source.getOrdinal() > Integer.MIN_VALUE + 1000)
                .flatMap(source -> source.getPropertyNames().stream()).collect(Collectors.toSet());
    }

    /// Each of ours is read at each start, wherever its name begins.
    @Test
    void isNoneOfOurs() {
        assertThat(Settled.read().keySet()).extracting(ConfigClass::getPrefix)
                .allMatch(prefix -> prefix.startsWith("quarkus"));
    }

    /// Else it would be whatever it is where a function is built; and what isn't Quarkus's own, a
    /// function that has its settings of the image doesn't look for there.
    @Test
    void isNothingThatAnEnvironmentDecides() throws IOException {
        assertThat(Files.readAllLines(Path.of("src/main/resources/application.properties")))
                .filteredOn(line -> !line.isBlank() && !line.startsWith("#"))
                .allMatch(line -> line.startsWith("quarkus."))
                .noneMatch(line -> line.contains("${"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"QUARKUS_LOG_LEVEL", "quarkus.log.level", "%prod.quarkus.log.level",
            "_PROD_QUARKUS_LOG_LEVEL", "QUARKUS_PROFILE", "SMALLRYE_CONFIG_LOCATIONS",
            "smallrye.config.profile"})
    void doesNotStandOnceANameSpeaksToQuarkus(String name) {
        assertThat(Settled.speaks(List.of("PATH", name))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PATH", "_HANDLER", "CHATBOT_LANGUAGE", "_X_AMZN_TRACE_ID",
            "io.quarkus.security.http.test-if-basic-auth-implicitly-required", "QUARKUSLIKE"})
    void standsWhileNoNameDoes(String name) {
        assertThat(Settled.speaks(List.of(name))).isFalse();
    }
}
