import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassFile.ConstantPoolSharingOption;
import java.lang.classfile.MethodModel;
import java.lang.classfile.attribute.InnerClassesAttribute;
import java.lang.classfile.constantpool.NameAndTypeEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.Utf8Entry;
import java.lang.constant.ClassDesc;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import static java.lang.classfile.ClassHierarchyResolver.defaultResolver;
import static java.lang.classfile.ClassHierarchyResolver.ofResourceParsing;

/// Takes out of function.zip what a function never runs. The SDK's services are two thirds of its
/// classes' bytes, and few of their operations are called: of a service's clients the methods are left
/// out that nothing calls, and then its classes that nothing names any more. What isn't a service's
/// stays, but for files that only builds read.
///
/// The libraries keep their names, and are put in unpacked: the zip around them packs all of a
/// library's classes as one, a third better, and no class is unpacked when it is loaded.
///
/// The build runs it as it is, with the zip's path and that of a report to write, which tells what
/// each library weighs. A native function has no libraries.
final class Trim {

    private static final String SERVICES = "software/amazon/awssdk/services/";
    private static final Pattern NAME = Pattern
            .compile("software[/.]amazon[/.]awssdk[/.]services[/.][\\w$/.]+");
    private static final Pattern CLIENT = Pattern.compile(SERVICES + "\\w+/\\w+Client\\.class");
    /// Names of classes that are looked up at run time.
    private static final Pattern NAMING = Pattern
            .compile("META-INF/services/.*|.*/execution\\.interceptors");
    /// What only tools and builds read; and what warms up the clients of all services, sync and async.
    private static final Pattern FOR_BUILDS = Pattern.compile("META-INF/(?:maven|native-image|"
            + "quarkus-config-doc)/.*|META-INF/(?:INDEX\\.LIST|jandex\\.idx|quarkus-javadoc"
            + "\\.properties|quarkus-extension\\.\\w+)|(?:META-INF/versions/\\d+/)?module-info\\.class"
            + "|META-INF/services/software\\.amazon\\.awssdk\\.core\\.warmup\\..*"
            + "|codegen-resources/.*|.*\\.(?:xsd|css)");

    private final ClassFile bytecode = ClassFile.of(ConstantPoolSharingOption.NEW_POOL,
            ClassHierarchyResolverOption.of(ofResourceParsing(this::find).orElse(
                    defaultResolver())));
    private final SortedMap<String, byte[]> files = new TreeMap<>();
    private final SortedMap<String, SortedMap<String, byte[]>> libraries = new TreeMap<>();
    /// Of services: all classes, by path; those that something names, and what stays of them.
    private final Map<String, byte[]> classes = new HashMap<>();
    private final Set<String> named = new HashSet<>();
    private final Map<String, byte[]> kept = new HashMap<>();
    /// Names with types of the methods that something calls.
    private final Set<String> called = new HashSet<>();

    private Trim() {
    }

    public static void main(String[] arguments) throws IOException {
        Path zip = Path.of(arguments[0]);
        Trim trim = new Trim();
        trim.read(zip);
        if (!trim.libraries.isEmpty()) {
            trim.follow();
            String report = trim.report();
            trim.leaveOut();
            Files.writeString(Path.of(arguments[1]), report + trim.report());
            trim.write(zip);
        }
    }

    private void read(Path zip) throws IOException {
        files.putAll(Archive.read(Files.newInputStream(zip)));
        for (String name : List.copyOf(files.keySet())) {
            if (name.startsWith("lib/")) {
                libraries.put(name,
                        Archive.read(new ByteArrayInputStream(files.remove(name))));
            }
        }
        libraries.values().forEach(library -> library.forEach((name, content) -> {
            if (name.startsWith(SERVICES) && name.endsWith(".class")) {
                classes.put(name, content);
            }
        }));
    }

    // --- what is used

    /// From all that isn't a service's to whatever of the services it leads to.
    private void follow() {
        files.forEach(this::begin);
        libraries.values().forEach(library -> library.forEach(this::begin));
        int before;
        do {
            before = named.size() + called.size();
            List.copyOf(named).forEach(this::keep);
        } while (named.size() + called.size() > before);
    }

    private void begin(String name, byte[] content) {
        if (FOR_BUILDS.matcher(name).matches()) {
            return;
        }
        if (NAMING.matcher(name).matches()) {
            name(new String(content, StandardCharsets.UTF_8));
        } else if (name.endsWith(".class") && !name.startsWith(SERVICES)) {
            scan(content);
        }
    }

    /// A client is looked at again and again: the more is called, the more of it stays.
    private void keep(String name) {
        if (CLIENT.matcher(name).matches()) {
            byte[] lean = lean(classes.get(name));
            kept.put(name, lean);
            scan(lean);
        } else if (!kept.containsKey(name)) {
            kept.put(name, classes.get(name));
            scan(classes.get(name));
        }
    }

    private void scan(byte[] content) {
        for (PoolEntry entry : bytecode.parse(content).constantPool()) {
            if (entry instanceof Utf8Entry text) {
                name(text.stringValue());
            } else if (entry instanceof NameAndTypeEntry use) {
                String type = use.type().stringValue();
                if (type.contains(SERVICES)) {
                    called.add(use.name().stringValue() + type);
                }
            }
        }
    }

    private void name(String text) {
        if (text.contains("software")) {
            for (Matcher names = NAME.matcher(text); names.find();) {
                String path = names.group().replace('.', '/') + ".class";
                if (classes.containsKey(path)) {
                    named.add(path);
                }
            }
        }
    }

    /// The client without operations that nobody calls, and without its list of others' nested
    /// classes, which names all requests; a method that has no type of a service stays.
    private byte[] lean(byte[] client) {
        return bytecode.transformClass(bytecode.parse(client), (builder, element) -> {
            if (!(element instanceof InnerClassesAttribute)
                    && !(element instanceof MethodModel method && isIdle(method))) {
                builder.with(element);
            }
        });
    }

    private boolean isIdle(MethodModel method) {
        String type = method.methodType().stringValue();
        return type.contains(SERVICES) && !called.contains(method.methodName() + type);
    }

    /// The class file of a library; null if there is none.
    private InputStream find(ClassDesc which) {
        String type = which.descriptorString();
        String path = type.substring(1, type.length() - 1) + ".class";
        return libraries.values().stream().map(library -> library.get(path))
                .filter(Objects::nonNull).findFirst().map(ByteArrayInputStream::new).orElse(null);
    }

    // --- what becomes of it

    private void leaveOut() {
        libraries.values().forEach(library -> {
            library.keySet().removeIf(name -> FOR_BUILDS.matcher(name).matches()
                    || classes.containsKey(name) && !kept.containsKey(name));
            library.replaceAll((name, content) -> kept.getOrDefault(name, content));
        });
    }

    private String report() {
        StringBuilder report = new StringBuilder("  bytes  files  library\n");
        libraries.forEach((name, library) -> report.append("%9d %6d  %s%n".formatted(
                library.values().stream().mapToLong(content -> content.length).sum(),
                library.size(), name)));
        return report.append('\n').toString();
    }

    private void write(Path zip) throws IOException {
        for (Map.Entry<String, SortedMap<String, byte[]>> library : libraries.entrySet()) {
            ByteArrayOutputStream jar = new ByteArrayOutputStream();
            Archive.store(library.getValue(), jar);
            files.put(library.getKey(), jar.toByteArray());
        }
        Archive.write(files, Files.newOutputStream(zip));
    }
}
