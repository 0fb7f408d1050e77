package chatbot;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.FileDescriptor;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What the function's classes keep in static fields, a native build starts them with and writes to the
/// image. It refuses what belongs to one process or one machine, and then there is no function at all.
final class ImageHeapTest {

    private static final List<Class<?>> REFUSED = List.of(InetAddress.class, Random.class,
            Thread.class, Socket.class, FileDescriptor.class, ClassLoader.class);

    @Test
    void holdsNothingOfThisProcessOrMachine() throws Exception {
        for (Field field : statics()) {
            field.setAccessible(true);
            assertThat(reachable(field.get(null))).as("%s", field)
                    .noneMatch(held -> REFUSED.stream().anyMatch(type -> type.isInstance(held)));
        }
    }

    private static List<Field> statics() {
        List<Field> statics = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("chatbot").stream()
                .filter(type -> !type.getPackageName().startsWith("chatbot.dev"))
                .map(JavaClass::reflect)
                .flatMap(type -> Stream.of(type.getDeclaredFields()))
                .filter(field -> Modifier.isStatic(field.getModifiers())
                        && !field.getType().isPrimitive())
                .toList();
        assertThat(statics).hasSizeGreaterThan(100);
        return statics;
    }

    /// What a value leads to, by collections and records.
    private static Set<Object> reachable(Object value) throws Exception {
        Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Object> next = new ArrayDeque<>();
        add(value, next);
        while (!next.isEmpty()) {
            Object held = next.pop();
            if (seen.add(held)) {
                for (Object part : parts(held)) {
                    add(part, next);
                }
            }
        }
        return seen;
    }

    private static void add(Object value, Deque<Object> next) {
        if (value != null) {
            next.push(value);
        }
    }

    private static Collection<?> parts(Object held) throws Exception {
        return switch (held) {
            case Collection<?> all -> all;
            case Map<?, ?> all -> Stream.of(all.keySet(), all.values()).toList();
            case Optional<?> one -> one.stream().toList();
            case Object[] all -> List.of(all);
            case Record one when one.getClass().getPackageName().startsWith("chatbot") ->
                components(one);
            default -> List.of();
        };
    }

    private static List<Object> components(Record one) throws Exception {
        List<Object> values = new ArrayList<>();
        for (RecordComponent component : one.getClass().getRecordComponents()) {
            component.getAccessor().setAccessible(true);
            values.add(component.getAccessor().invoke(one));
        }
        return values;
    }
}
