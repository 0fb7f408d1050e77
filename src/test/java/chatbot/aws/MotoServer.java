package chatbot.aws;

import chatbot.dev.moto.MotoProcess;
import chatbot.reliability.Heard;
import chatbot.reliability.Heard.Ear;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/// A process that serves moto and records what it is sent, until it is closed or this JVM ends.
record MotoServer(MotoProcess process) implements AutoCloseable {

    static MotoServer start(PythonEnvironment environment) {
        return start(environment, Map.of());
    }

    /// With variables beside those of this process.
    static MotoServer start(PythonEnvironment environment, Map<String, String> variables) {
        Path python = environment.python();
        try {
            Path recording = Files.createTempFile(environment.folder(), "recording-", ".jsonl");
            Map<String, String> all = new HashMap<>(Map.of("MOTO_RECORDER_FILEPATH",
                    recording.toString(), "HEARD", Heard.file(Ear.AWS).toString()));
            all.putAll(variables);
            return new MotoServer(MotoProcess.start(python, environment.folder(), all));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI endpoint() {
        return process.endpoint();
    }

    @Override
    public void close() {
        process.close();
    }
}
