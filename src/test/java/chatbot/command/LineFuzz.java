package chatbot.command;

import static org.assertj.core.api.Assertions.assertThat;

import chatbot.command.Command.Change;
import chatbot.command.ParseResult.Understood;
import chatbot.fleet.Action;
import chatbot.language.Language;
import chatbot.reliability.Choices;
import chatbot.reliability.Fuzz;
import chatbot.reliability.Pieces;
import chatbot.reliability.Soon;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.regex.Pattern;

/// Whatever is typed is read soon, a restart has a word for it, and what a command says is to be
/// typed for it is read as that command.
public final class LineFuzz implements Fuzz {

    private static final Pattern RESTART = Pattern
            .compile("restart|reboot|bounce|重启|重新启动|重启动", Pattern.CASE_INSENSITIVE);

    @Override
    public void once(Choices choices) {
        String line = switch (choices.below(8)) {
            case 0 -> new String(choices.rest(), StandardCharsets.UTF_8);
            case 1, 2, 3 -> choices.among("restart ", "重启", "lock ", "list ", "")
                    + choices.text(Pieces.LINE);
            default -> command(choices);
        };
        ParseResult result = Soon.of(() -> CommandParser.parse(line));
        if (result instanceof Understood(Command command, boolean _)) {
            assertThat(!isRestart(command) || hasWord(line)).as("a word for it in %s", line)
                    .isTrue();
            for (Language language : Language.values()) {
                String again = command.line(language);
                assertThat(CommandParser.parse(again)).as("%s, of %s", again, line)
                        .isEqualTo(new Understood(command, false));
            }
        }
    }

    /// A whole command, as far as what stands in the middle of it is a machine.
    private static String command(Choices choices) {
        String machine = choices.oneIn(3)
                ? choices.among("\"", "“", "'", "") + choices.text(Pieces.LINE)
                        + choices.among("\"", "”", "'", "")
                : choices.among("web-1", "10.34.33.22", "i-0abc1234", "\"web 1\"", "a, b 和 c");
        return choices.among("restart ", "重启", "stop ", "status ", "list ", "history ", "lock ",
                "unlock ") + machine + choices.among("", " in us-west-2", " 在 us-west-2")
                + choices.among("", " --again", " --dry-run", " --private", " --演练")
                + choices.among("", " because it hangs", " 因为 卡住了",
                        " because " + choices.text(Pieces.LINE));
    }

    private static boolean isRestart(Command command) {
        return command instanceof Change change && change.action() == Action.RESTART;
    }

    private static boolean hasWord(String line) {
        return RESTART.matcher(Normalizer.normalize(line, Normalizer.Form.NFKC)
                .replaceAll("\\p{Cf}", "")).find();
    }
}
