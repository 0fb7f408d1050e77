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
import java.util.stream.Stream;

/// The directory in which a function's zip is unpacked while it runs: Lambda's `/var/task`.
record TaskRoot(Path path) implements AutoCloseable {
    /// Unpacks a zip in a new directory, with the permissions that the zip tells.
    ///
    /// The directory is a temporary one, because its path, like Lambda's, may have no space in it,
    /// wherever somebody has cloned the project: Lambda's class loader makes URLs of it unescaped.
    static TaskRoot unzip(Path zip) throws IOException {
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

    /// Deletes it all.
    @Override
    public void close() {
        try (Stream<Path> walk = Files.walk(path)) {
            for (Path file : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
