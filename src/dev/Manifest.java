import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Prints the Slack app's manifest with the addresses of a deployed stack in it, to paste into
/// Slack. Run it as it is, where the repository is; it needs JDK 17 or later and nothing of the
/// build.
final class Manifest {

    private static final String HELP = """
            Prints the Slack app's manifest for a deployed function.

              java src/dev/Manifest.java --url https://HOST
              java src/dev/Manifest.java --url https://HOST --mentions

            HOST is that of the stack's outputs SlashCommandUrl, InteractionsUrl and EventsUrl; each
            of these will do as the URL. The result goes into Slack's App Manifest as it is.

              --url URL      the function's address
              --mentions     with mentions and direct messages too (manifest-mentions.yaml)
              --listening    with those, and listening for alarms (manifest-listening.yaml)
              --help         shows this

            Without the last two it is the app with the least rights: a command, and buttons.
            It ends with 0 if the manifest is printed, with 2 if not.
            """;

    private static final Path ROOM = Path.of("src", "main", "slack");
    private static final Pattern PLACE = Pattern
            .compile("https://put-the-output-[A-Za-z]+-here\\.example\\.com");
    private static final Pattern ROUTE = Pattern
            .compile("(?:/slack/(?:commands|events|interactions))?/?$");
    private static final PrintStream OUT = stream(FileDescriptor.out);
    private static final PrintStream ERR = stream(FileDescriptor.err);

    private Manifest() {
    }

    public static void main(String[] arguments) throws IOException {
        try {
            OUT.print(List.of(arguments).contains("--help") ? HELP : of(arguments));
            System.exit(0);
        } catch (IllegalArgumentException wrong) {
            ERR.println(wrong.getMessage() + " See --help.");
            System.exit(2);
        }
    }

    private static PrintStream stream(FileDescriptor to) {
        return new PrintStream(new FileOutputStream(to), true, StandardCharsets.UTF_8);
    }

    private static String of(String[] arguments) throws IOException {
        String url = "";
        String file = "manifest.yaml";
        for (int next = 0; next < arguments.length; next++) {
            String option = arguments[next];
            if (option.equals("--url") && next + 1 < arguments.length) {
                url = arguments[++next];
            } else if (option.equals("--mentions") || option.equals("--listening")) {
                file = "manifest-" + option.substring(2) + ".yaml";
            } else {
                throw new IllegalArgumentException(option.equals("--url")
                        ? "--url needs a value."
                        : "There is no option " + option + ".");
            }
        }
        return filled(file, origin(url));
    }

    /// Slack posts to https only, and the function knows its three paths only.
    private static String origin(String url) {
        URI origin = URI.create(ROUTE.matcher(url.strip()).replaceFirst(""));
        if (!"https".equals(origin.getScheme()) || origin.getHost() == null
                || !origin.toString().equals("https://" + origin.getRawAuthority())
                || origin.getRawUserInfo() != null) {
            throw new IllegalArgumentException(
                    "--url takes an address such as https://HOST, one of the stack's outputs.");
        }
        return origin.toString();
    }

    /// Without what the file says above, which is about putting the addresses in.
    private static String filled(String file, String origin) throws IOException {
        Path path = ROOM.resolve(file);
        if (!Files.exists(path)) {
            throw new IllegalArgumentException(
                    "There is no " + path + " here: run this where the repository is.");
        }
        return Files.readAllLines(path).stream().dropWhile(line -> line.startsWith("#"))
                .map(line -> PLACE.matcher(line).replaceAll(origin))
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
