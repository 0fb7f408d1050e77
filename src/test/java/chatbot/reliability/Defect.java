package chatbot.reliability;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.Yaml;

/// A defect that can be planted in the bot's code, and the check that has to see it.
///
/// @param what  what is wrong then
/// @param file  where
/// @param from  what stands there, once
/// @param to    what is to stand there
/// @param check the class of tests; an `…IT` runs on the package
/// @param after another one that runs before it; empty if none has to
record Defect(String what, Path file, String from, String to, String check, String after) {

    private static final Path ALL = Path.of("src", "test", "resources", "chatbot", "reliability",
            "planted.yaml");

    /// All of them.
    static List<Defect> all() {
        try {
            List<Map<String, String>> defects = new Yaml().load(Files.readString(ALL));
            return defects.stream().map(Defect::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Defect of(Map<String, String> defect) {
        return new Defect(defect.get("defect"), Path.of(defect.get("file")),
                defect.get("from"), defect.get("to"), defect.get("check"),
                defect.getOrDefault("after", ""));
    }

    boolean isInThePackage() {
        return check.endsWith("IT") || after.endsWith("IT");
    }

    /// Whether what it changes stands there, once, in that tree.
    boolean fits(Path tree) {
        String code = code(tree);
        int first = code.indexOf(from);
        return first >= 0 && code.indexOf(from, first + 1) < 0;
    }

    /// Plants it; what stood there before is answered.
    String plant(Path tree) throws IOException {
        String before = code(tree);
        Files.writeString(tree.resolve(file), before.replace(from, to));
        return before;
    }

    private String code(Path tree) {
        try {
            return Files.readString(tree.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return what;
    }
}
