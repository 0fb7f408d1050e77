package chatbot.command;

import chatbot.command.ParseResult.MissingAddress;
import chatbot.command.ParseResult.MissingReason;
import chatbot.command.ParseResult.NotAnAddress;
import chatbot.command.ParseResult.TooManyWords;
import chatbot.command.ParseResult.Understood;
import chatbot.fleet.IpAddress;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The grammar: each verb with its usage and the one anchored expression that reads its line.
///
/// The expressions work on a line that [TypedLine] has made plain: words between single spaces.
public enum Verb {
    /// Reads [Command.Restart].
    RESTART("restart", "<address> [because <reason>]",
            "restart(?: (?!because(?: |$))(?<target>\\S+)(?: (?!because(?: |$))(?<extra>.+?))?)?"
                    + "(?: (?<because>because)(?: (?<reason>.+))?)?"),
    /// Reads [Command.Help]; so does an empty line.
    HELP("help", "", "(?:help\\??|\\?+)?(?<extra> .+)?");

    private final String word;
    private final String parameters;
    private final Pattern grammar;

    Verb(String word, String parameters, String grammar) {
        this.word = word;
        this.parameters = parameters;
        this.grammar = Pattern.compile(grammar, Pattern.CASE_INSENSITIVE);
    }

    /// The word itself, in lower case.
    public String word() {
        return word;
    }

    /// The verb and what may follow it, as help shows it: `<…>` stands for something to fill in,
    /// `[…]` may be left out.
    public String usage() {
        return parameters.isEmpty() ? word : word + " " + parameters;
    }

    /// What the line means if it is this verb's; empty if it isn't.
    Optional<ParseResult> read(String line) {
        Matcher matcher = grammar.matcher(line);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return Optional.of(switch (this) {
            case RESTART -> restart(matcher);
            case HELP -> help(matcher);
        });
    }

    private static ParseResult restart(Matcher line) {
        if (line.group("target") == null) {
            return new MissingAddress(RESTART);
        }
        String target = TypedLine.withoutBrackets(line.group("target"));
        Optional<IpAddress> address = IpAddress.parse(target);
        if (address.isEmpty() || address.get().isReserved()) {
            return new NotAnAddress(RESTART, target, AddressFlaw.of(target));
        }
        if (line.group("extra") != null) {
            return new TooManyWords(RESTART, line.group("extra"));
        }
        String reason = line.group("reason");
        if (reason == null && line.group("because") != null) {
            return new MissingReason(RESTART);
        }
        return new Understood(new Command.Restart(address.get(), reason == null ? "" : reason));
    }

    private static ParseResult help(Matcher line) {
        String extra = line.group("extra");
        return extra == null
                ? new Understood(new Command.Help())
                : new TooManyWords(HELP, extra.strip());
    }
}
