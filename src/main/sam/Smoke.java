import java.io.BufferedReader;
import java.io.Console;
import java.io.File;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/// Tries a deployed function by four requests that change nothing, and prints a table of what came
/// of them. It has src/dev/Say.java say them. Run it as it is, where the repository is; it needs
/// JDK 17 or later and nothing of the build.
final class Smoke {

    private static final String HELP = """
            Tries a deployed function: help, a status, a restart that is only rehearsed, and a
            request with a forged signature, which it has to refuse. Nothing is changed.

              java src/main/sam/Smoke.java --url https://HOST/slack/commands \\
                --user U0123456789 --channel C0123456789 --team T0123456789 TARGET

            TARGET is a machine that is open to the bot (its tag chatbot is restart, confirm or
            approve) and runs: its address, instance id or name.

              --url URL      the stack's output SlashCommandUrl; the signing secret is taken from
                             the variable SLACK_SIGNING_SECRET, or asked for
              --user ID      who asks: somebody of AllowedUsers
              --channel ID   where: a channel of AllowedChannels
              --team ID      in which workspace
              --wait         waits 30 seconds for each answer, not 3 as Slack does
              --help         shows this

            It ends with 0 if all is as it should be, with 1 if not, with 2 if it can't be tried.
            """;

    private static final String SECRET = "SLACK_SIGNING_SECRET";
    private static final Path SAY = Path.of("src", "dev", "Say.java");
    private static final Path SENTENCES = Path.of("src", "main", "resources", "chatbot",
            "language");
    private static final List<String> VALUED = List.of("--url", "--user", "--channel", "--team");
    private static final Pattern TOOK = Pattern.compile("^\\[.*?(\\d+) ms");
    private static final PrintStream OUT = new PrintStream(
            new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);

    private final Path say;
    private final List<String> options;
    private final String secret;

    private Smoke(Path say, List<String> options, String secret) {
        this.say = say;
        this.options = options;
        this.secret = secret;
    }

    /// What Say said of a line.
    private record Said(int status, String text) {
    }

    public static void main(String[] arguments) throws Exception {
        try {
            if (List.of(arguments).contains("--help")) {
                OUT.print(HELP);
                System.exit(0);
            }
            System.exit(tried(arguments) ? 0 : 1);
        } catch (IllegalArgumentException wrong) {
            System.err.println(wrong.getMessage() + " See --help.");
            System.exit(2);
        }
    }

    private static boolean tried(String[] arguments) throws IOException, InterruptedException {
        List<String> options = new ArrayList<>();
        int next = 0;
        while (next < arguments.length && arguments[next].startsWith("--")) {
            String option = arguments[next++];
            options.add(option);
            if (VALUED.contains(option) && next < arguments.length) {
                options.add(arguments[next++]);
            } else if (!option.equals("--wait")) {
                throw new IllegalArgumentException("There is no option " + option
                        + ", or it needs a value.");
            }
        }
        if (!options.contains("--url") || next != arguments.length - 1) {
            throw new IllegalArgumentException("It takes --url and one target.");
        }
        return new Smoke(compiled(), options, secret()).rows(arguments[next]);
    }

    /// Once for all four, which is faster.
    private static Path compiled() throws IOException {
        Path classes = Files.createTempDirectory("say");
        if (ToolProvider.getSystemJavaCompiler().run(null, null, null, "-d", classes.toString(),
                SAY.toString()) != 0) {
            throw new IllegalArgumentException("Run this where the repository is.");
        }
        classes.toFile().deleteOnExit();
        try (Stream<Path> files = Files.list(classes)) {
            files.map(Path::toFile).forEach(File::deleteOnExit);
        }
        return classes;
    }

    /// Never an argument: whoever may list this machine's processes would read it.
    private static String secret() {
        String set = System.getenv(SECRET);
        Console console = System.console();
        if (set != null || console == null) {
            return set == null ? "" : set;
        }
        char[] typed = console.readPassword("Signing secret (it isn't shown): ");
        return typed == null ? "" : new String(typed).strip();
    }

    // --- what is tried

    private boolean rows(String target) throws IOException, InterruptedException {
        String machine = target.matches(".*\\s.*") ? '"' + target + '"' : target;
        OUT.printf("%-52s %s%n", "what", "result");
        boolean well = row(said("help", secret), "help", "help-title");
        well &= row(said("status " + machine, secret), "status " + machine,
                "open-restart|open-confirm|open-approve");
        String rehearsal = "restart " + machine + " --dry-run";
        well &= row(said(rehearsal, secret), rehearsal, "rehearsal", "ec2-would");
        Said forged = said("help", UUID.randomUUID().toString().replace("-", ""));
        well &= print("a forged request",
                forged.status() == 1 && forged.text().contains("(401)"),
                forged.status() == 1 ? forged.text() : "It was taken.");
        OUT.println(well ? "All is as it should be." : "Not all is as it should be.");
        return well;
    }

    private static boolean row(Said said, String what, String... keys) throws IOException {
        boolean well = said.status() == 0;
        for (String key : keys) {
            well &= says(said.text(), key);
        }
        return print(what, well, said.text());
    }

    private static boolean print(String what, boolean well, String came) {
        Matcher took = TOOK.matcher(came);
        OUT.printf("%-52s %s%s%n", what, well ? "ok" : "FAILED",
                took.find() ? ", " + took.group(1) + " ms" : "");
        if (!well) {
            OUT.println(came.indent(4).stripTrailing());
        }
        return well;
    }

    private Said said(String words, String by) throws IOException, InterruptedException {
        ProcessBuilder saying = new ProcessBuilder(Stream.of(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                        say.toString(), "Say"),
                options, List.of("-")).flatMap(List::stream).toList());
        if (!by.isEmpty()) {
            saying.environment().put(SECRET, by);
        }
        Process process = saying.redirectErrorStream(true).start();
        process.outputWriter(StandardCharsets.UTF_8).append("/chatbot " + words + "\n").close();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int status = process.waitFor();
        if (status == 2) {
            throw new IllegalArgumentException(text.strip().replace(" See --help.", ""));
        }
        return new Said(status, text.strip());
    }

    // --- what is to come of it

    /// Whether one of the bot's sentences is in it, in any language, whatever its values are.
    private static boolean says(String text, String keys) throws IOException {
        for (String language : List.of("en", "zh")) {
            Properties sentences = new Properties();
            try (BufferedReader file = Files.newBufferedReader(
                    SENTENCES.resolve("sentences_" + language + ".properties"))) {
                sentences.load(file);
            }
            if (Arrays.stream(keys.split("\\|")).map(sentences::getProperty)
                    .anyMatch(sentence -> pattern(sentence).matcher(text).find())) {
                return true;
            }
        }
        return false;
    }

    private static Pattern pattern(String sentence) {
        return Pattern.compile(Arrays.stream(sentence.split("\\{\\d}", -1)).map(Pattern::quote)
                .collect(Collectors.joining(".*?")));
    }
}
