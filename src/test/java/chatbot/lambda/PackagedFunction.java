package chatbot.lambda;

import chatbot.reliability.Heard;
import chatbot.reliability.Heard.Ear;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Stream;

/// A fresh execution environment of target/function.zip, started and spoken to as Lambda does.
///
/// A zip with a `bootstrap` is native; any other runs on this JDK under the runtime interface
/// client, whose jars are in target/ric. That client's native part is for Linux only, as this is.
public final class PackagedFunction implements AutoCloseable {
    private static final Path TARGET = Path.of("target").toAbsolutePath();
    private static final Path ZIP = TARGET.resolve("function.zip");
    private static final Path CLIENT = TARGET.resolve("ric");
    private static final String HANDLER = "io.quarkus.amazon.lambda.runtime."
            + "QuarkusStreamHandler::handleRequest";
    private static final int MEMORY_MB = 512;
    /// What of its environment nobody may ever hear.
    private static final List<String> SECRETS = List.of("SLACK_SIGNING_SECRET", "SLACK_BOT_TOKEN",
            "CHATBOT_KEY", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN");

    /// Generous, for busy machines; Lambda's own limit for the start is 10 s.
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final int LOG_TAIL = 40;
    private static final int STARTS = 3;

    /// Runs a command until it ends or standard input does, which is when this JVM is gone too.
    private static final String ON_A_LEASH = """
            exec 3<&0
            "$@" </dev/null 3<&- &
            function=$!
            { read -r _; kill -KILL $function; } <&3 &
            exec 3<&- 2>/dev/null
            wait $function
            status=$?
            kill $!
            exit $status
            """;

    private final RuntimeApi api = RuntimeApi.start();
    private final TaskRoot taskRoot;
    private final Path log;
    private final Process process;
    private final long spawned;

    private PackagedFunction(TaskRoot taskRoot, Path log, Map<String, String> environment,
            List<String> jvmFlags) throws IOException {
        this.taskRoot = taskRoot;
        this.log = log;
        ProcessBuilder builder = new ProcessBuilder("/bin/sh", "-c", ON_A_LEASH, "function")
                .directory(taskRoot.path().toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.command().addAll(command(jvmFlags));
        builder.environment().clear();
        builder.environment().putAll(lambdaEnvironment());
        builder.environment().putAll(environment);
        SECRETS.forEach(name -> Stream
                .of(builder.environment().getOrDefault(name, "").split(",")).map(String::strip)
                .forEach(Heard::secret));
        spawned = System.nanoTime();
        process = builder.start();
    }

    /// Starts the function with variables beside Lambda's own.
    ///
    /// The flags are for the JVM, such as `-Xlog:class+load`, and left out if it is native.
    public static PackagedFunction start(Map<String, String> environment, String... jvmFlags) {
        try {
            Path folder = Files.createDirectories(TARGET.resolve("lambda"));
            Path log = Files.createTempFile(folder, "function-", ".log");
            TaskRoot taskRoot = TaskRoot.of(ZIP);
            return new PackagedFunction(taskRoot, log, environment, List.of(jvmFlags));
        } catch (IOException e) {
            throw new UncheckedIOException(ZIP + " doesn't start", e);
        }
    }

    /// Starts it and waits until it asks for an event. As Lambda does, it is started anew if it ends
    /// before that: on a busy machine its secrets may come too late.
    public static PackagedFunction ready(Map<String, String> environment) {
        for (int left = STARTS; true; left--) {
            PackagedFunction function = start(environment);
            try {
                function.initTime();
                return function;
            } catch (IllegalStateException ended) {
                function.close();
                if (left == 1) {
                    throw ended;
                }
            }
        }
    }

    /// Whether it is an executable rather than classes.
    public boolean isNative() {
        return taskRoot.bootstrap().isPresent();
    }

    /// From the process's start until it asks for an event.
    public Duration initTime() {
        return Duration.ofNanos(await(api.firstPoll()) - spawned);
    }

    /// Hands over one event and waits for the answer.
    public Response invoke(String eventJson) {
        return Response.parse(answer(eventJson));
    }

    /// Hands over one event and waits for the answer as the function gives it.
    public String answer(String eventJson) {
        String answer = await(api.invoke(eventJson));
        Heard.add(Ear.REPLY, answer);
        return answer;
    }

    /// What the function has written so far, to its standard output and error.
    public String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Ends the process, at once and without warning, as Lambda does.
    @Override
    public void close() {
        try {
            process.getOutputStream().close();
            process.onExit().join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        api.close();
    }

    /// The function's own process, once it has been started.
    public ProcessHandle process() {
        return process.children()
                .filter(child -> child.info().command()
                        .filter(command -> !command.endsWith("sh")).isPresent())
                .findFirst().orElseThrow();
    }

    private <T> T await(CompletableFuture<T> answer) {
        CompletableFuture<T> end = process.onExit().thenApply(ended -> {
            throw new IllegalStateException("The function ended with status " + ended.exitValue());
        });
        try {
            return answer.applyToEither(end, Function.identity())
                    .get(LIMIT.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw failure("The function didn't answer in " + LIMIT, e);
        } catch (ExecutionException e) {
            throw failure(String.valueOf(e.getMessage()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failure("Interrupted while the function ran", e);
        }
    }

    private IllegalStateException failure(String problem, Exception cause) {
        return new IllegalStateException(
                "%s%nThe end of its log, %s:%n%s".formatted(problem, log, tail()), cause);
    }

    private String tail() {
        List<String> lines = log().lines().toList();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - LOG_TAIL), lines.size()));
    }

    private List<String> command(List<String> jvmFlags) throws IOException {
        if (isNative()) {
            return List.of(taskRoot.bootstrap().orElseThrow().toString());
        }
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-XX:MaxHeapSize=" + MEMORY_MB * 1024 * 85 / 100 + "k");
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto"));
        command.add(NativeClient.flag(CLIENT));
        command.addAll(jvmFlags);
        // Only the client: it has a class loader of its own for the task root and its lib/*.jar.
        command.addAll(List.of("-cp", CLIENT.resolve("*").toString(),
                "com.amazonaws.services.lambda.runtime.api.client.AWSLambda", HANDLER));
        return command;
    }

    private Map<String, String> lambdaEnvironment() {
        return Map.ofEntries(
                Map.entry("AWS_ACCESS_KEY_ID", "test"),
                Map.entry("AWS_SECRET_ACCESS_KEY", "a-secret-access-key"),
                Map.entry("AWS_SESSION_TOKEN", "a-session-token"),
                Map.entry("AWS_REGION", "us-east-1"),
                Map.entry("AWS_DEFAULT_REGION", "us-east-1"),
                Map.entry("AWS_LAMBDA_FUNCTION_NAME", "chatbot"),
                Map.entry("AWS_LAMBDA_FUNCTION_VERSION", "$LATEST"),
                Map.entry("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", String.valueOf(MEMORY_MB)),
                Map.entry("AWS_LAMBDA_INITIALIZATION_TYPE", "on-demand"),
                Map.entry("AWS_LAMBDA_LOG_GROUP_NAME", "/aws/lambda/chatbot"),
                Map.entry("AWS_LAMBDA_LOG_STREAM_NAME", "2026/11/22/[$LATEST]0123456789abcdef"),
                Map.entry("AWS_LAMBDA_RUNTIME_API", api.address()),
                Map.entry("LAMBDA_TASK_ROOT", taskRoot.path().toString()),
                Map.entry("_HANDLER", HANDLER),
                Map.entry("HOME", taskRoot.path().toString()), // not where a ~/.aws may be
                Map.entry("LANG", "en_US.UTF-8"),
                Map.entry("PATH", "/usr/local/bin:/usr/bin:/bin:/opt/bin"),
                Map.entry("TZ", ":UTC"));
    }
}
