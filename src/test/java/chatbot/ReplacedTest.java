package chatbot;

import static org.assertj.core.api.Assertions.assertThat;

import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// What a native function has in place of parts of libraries: they have to be where it looks for them, or
/// a native build fails, which is none of each day's. Of what Quarkus generates see [FunctionZipIT].
final class ReplacedTest {

    @TestFactory
    Stream<DynamicTest> isThere() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("chatbot").stream()
                .filter(type -> type.isAnnotatedWith(TargetClass.class)).map(JavaClass::reflect)
                .filter(type -> !name(type).startsWith("io.quarkus.runtime.generated."))
                .map(type -> DynamicTest.dynamicTest(name(type), () -> check(type)));
    }

    private static String name(Class<?> type) {
        TargetClass target = type.getAnnotation(TargetClass.class);
        return target.className().isEmpty() ? target.value().getName() : target.className();
    }

    private static void check(Class<?> type) throws ReflectiveOperationException {
        Class<?> target = Class.forName(name(type), false, ReplacedTest.class.getClassLoader());
        for (Method replacement : type.getDeclaredMethods()) {
            if (replacement.isAnnotationPresent(Substitute.class)) {
                Method replaced = target.getDeclaredMethod(replacement.getName(),
                        replacement.getParameterTypes());
                assertThat(replaced.getReturnType()).isEqualTo(replacement.getReturnType());
                assertThat(Modifier.isStatic(replaced.getModifiers()))
                        .isEqualTo(Modifier.isStatic(replacement.getModifiers()));
            }
        }
    }
}
