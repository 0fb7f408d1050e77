package chatbot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Whether the gate and the resources agree on what there is.
class RoutesTest {

    @Test
    void areThoseThatTheGateKnows() {
        Set<String> routes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("chatbot").stream()
                .filter(type -> !type.isInterface()) // those are called, not answered
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isMetaAnnotatedWith(HttpMethod.class))
                .map(method -> (method.isAnnotatedWith(POST.class) ? "POST " : "not by POST: ")
                        + method.getOwner().getAnnotationOfType(Path.class).value())
                .collect(Collectors.toSet());

        Set<String> known = new HashSet<>(Gate.ROUTES);
        known.add(Gate.FOLLOW_UPS);
        assertThat(routes).isEqualTo(known);
    }
}
