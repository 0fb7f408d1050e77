package chatbot.reliability;

import chatbot.command.LineFuzz;
import chatbot.ec2.UptimeFuzz;
import chatbot.followup.TokenFuzz;
import chatbot.policy.PolicyFuzz;
import chatbot.slack.HearingFuzz;
import chatbot.slack.RawRequestFuzz;
import chatbot.slack.ReaderFuzz;
import chatbot.slack.SignedRequestFuzz;
import chatbot.webapi.SlackAnswerFuzz;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// What is tried with anything at all.
public enum FuzzTarget {
    /// What Lambda hands over, signed or not.
    RAW_REQUEST("a raw request, signed or not → the whole function", RawRequestFuzz::new, 150, 60_000),
    /// Commands, events and presses that Slack signed.
    SIGNED_REQUEST("a signed command, event or press → the whole function",
            SignedRequestFuzz::new, 150, 60_000),
    /// What people type.
    LINE("a typed line → the parser", LineFuzz::new, 1_500, 800_000),
    /// Forms and JSON.
    READER("a form, JSON → the readers of Slack's payloads", ReaderFuzz::new, 700, 800_000),
    /// Policies.
    POLICY("a policy", PolicyFuzz::new, 700, 250_000),
    /// Sealed tokens.
    TOKEN("a sealed token → `POST /follow-ups`, buttons", TokenFuzz::new, 700, 200_000),
    /// What is overheard.
    HEARING("a message in a channel → listening", HearingFuzz::new, 400, 100_000),
    /// What Slack's Web API answers.
    SLACK_ANSWER("an answer of Slack's", SlackAnswerFuzz::new, 200, 130_000),
    /// What a machine prints.
    UPTIME("what a machine prints → uptime", UptimeFuzz::new, 5_000, 1_400_000);

    private final String what;
    private final Supplier<Fuzz> fuzz;
    private final int inTheGate;
    private final int atLength;

    FuzzTarget(String what, Supplier<Fuzz> fuzz, int inTheGate, int atLength) {
        this.what = what;
        this.fuzz = fuzz;
        this.inTheGate = inTheGate;
        this.atLength = atLength;
    }

    /// For the table.
    String what() {
        return what;
    }

    /// A new one.
    Fuzz fuzz() {
        return fuzz.get();
    }

    /// How often it is tried in the gate.
    int inTheGate() {
        return inTheGate;
    }

    /// How often it is tried at length.
    int atLength() {
        return atLength;
    }

    /// A name for files.
    String folder() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// What was found once; a file is what a request or a text was made of.
    List<Path> cases() throws IOException {
        if (!Files.isDirectory(casesFolder())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(casesFolder())) {
            return files.sorted().toList();
        }
    }

    /// Where that is kept, if anything was found.
    Path casesFolder() {
        return Path.of("src", "test", "resources", "chatbot", "fuzz", folder()).toAbsolutePath();
    }
}
