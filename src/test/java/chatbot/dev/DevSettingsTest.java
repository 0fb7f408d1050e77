package chatbot.dev;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/// What dev mode is told by `-D`.
final class DevSettingsTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("chatbot");

    private static Stream<String> names() {
        return CLASSES.stream().filter(type -> type.getPackageName().startsWith("chatbot.dev"))
                .flatMap(type -> type.getCodeUnits().stream())
                .flatMap(code -> code.getParameters().stream())
                .filter(parameter -> parameter.isAnnotatedWith(ConfigProperty.class))
                .map(parameter -> parameter.getAnnotationOfType(ConfigProperty.class).name());
    }

    /// Quarkus refuses to start with a name that begins like a mapping's and isn't in it.
    @Test
    void areNoneThatAMappingWouldRefuse() {
        assertThat(names()).contains("dev.moto", "dev.changes", "dev.patience")
                .noneMatch(name -> name.startsWith("chatbot.dev"));
    }

    @Test
    void areThoseThatThePageTellsOf() throws Exception {
        List<String> told = Pattern.compile("-D(dev\\.[a-z]+)")
                .matcher(Files.readString(Path.of("docs/TRYING.md"))).results()
                .map(option -> option.group(1)).toList();

        assertThat(told).isNotEmpty().isSubsetOf(names().toList());
    }
}
