package chatbot.lambda;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// The directory in which a function's zip is unpacked: Lambda's `/var/task`.
record TaskRoot(Path path) {

    private static final Map<String, TaskRoot> SHARED = new ConcurrentHashMap<>();

    /// The one of all functions of that zip, which only read it; it is deleted with this JVM.
    static TaskRoot of(Path zip) throws IOException {
        String which = zip + " " + Files.getLastModifiedTime(zip);
        return SHARED.computeIfAbsent(which, _ -> {
            try {
                TaskRoot taskRoot = unzip(zip);
                Runtime.getRuntime().addShutdownHook(new Thread(taskRoot::delete));
                return taskRoot;
            } catch (IOException e) {
                throw new UncheckedIOException(zip + " can't be unpacked", e);
            }
        });
    }

    /// Unpacks a zip in a new directory, with the permissions that the zip tells.
    ///
    /// The directory is a temporary one, because its path, like Lambda's, may have no space in it,
    /// wherever somebody has cloned the project: Lambda's class loader makes URLs of it unescaped.
    private static TaskRoot unzip(Path zip) throws IOException {
        TaskRoot taskRoot = new TaskRoot(Files.createTempDirectory("chatbot-task-"));
        Map<String, ?> attributes = Map.of("enablePosixFileAttributes", "true");
        try (FileSystem files = FileSystems.newFileSystem(zip, attributes);
                Stream<Path> walk = Files.walk(files.getPath("/"))) {
            for (Path entry : walk.skip(1).toList()) {
                taskRoot.add(entry);
            }
        }
        return taskRoot;
    }

    private void add(Path entry) throws IOException {
        Path file = path.resolve(entry.toString().substring(1));
        if (Files.isDirectory(entry)) {
            Files.createDirectories(file);
        } else {
            Files.copy(entry, file);
            Files.setPosixFilePermissions(file, Files.getPosixFilePermissions(entry));
        }
    }

    /// The executable of a native function.
    Optional<Path> bootstrap() {
        return Optional.of(path.resolve("bootstrap")).filter(Files::exists);
    }

    private void delete() {
        try (Stream<Path> walk = Files.walk(path)) {
            for (Path file : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
