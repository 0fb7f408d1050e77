package chatbot.lambda;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;

/// The native part of the runtime interface client.
///
/// Left to itself each process unpacks it to the same file of `/tmp` and loads that; two that start
/// at once load what the other is just writing. So it is unpacked here, once.
final class NativeClient {

    private static final String SETTING = "-Dcom.amazonaws.services.lambda.runtime.api.client"
            + ".runtimeapi.NativeClient.JNI=";

    private NativeClient() {
    }

    /// The flag that says where it is, unpacked beside the client's jar in that folder.
    static String flag(Path folder) throws IOException {
        String architecture = System.getProperty("os.arch").equals("aarch64")
                ? "aarch_64"
                : "x86_64";
        Path library = folder.resolve("libaws-lambda-jni.linux-" + architecture + ".so");
        if (!Files.exists(library)) {
            unpack(folder, library);
        }
        return SETTING + library;
    }

    private static void unpack(Path folder, Path library) throws IOException {
        Path unfinished = Files.createTempFile(folder, "unfinished-", ".so");
        try (FileSystem jar = FileSystems.newFileSystem(client(folder))) {
            Files.copy(jar.getPath("jni", library.getFileName().toString()), unfinished,
                    StandardCopyOption.REPLACE_EXISTING);
        }
        try {
            Files.move(unfinished, library, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException _) {
            Files.delete(unfinished); // another test run was faster
        }
    }

    private static Path client(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString()
                    .startsWith("aws-lambda-java-runtime-interface-client")).findFirst()
                    .orElseThrow();
        }
    }
}
