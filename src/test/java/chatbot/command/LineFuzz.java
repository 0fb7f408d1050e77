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
        String line = choices.oneIn(8)
                ? new String(choices.rest(), StandardCharsets.UTF_8)
                : choices.among("restart ", "重启", "lock ", "list ", "") + choices.text(Pieces.LINE);
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

    private static boolean isRestart(Command command) {
        return command instanceof Change change && change.action() == Action.RESTART;
    }

    private static boolean hasWord(String line) {
        return RESTART.matcher(Normalizer.normalize(line, Normalizer.Form.NFKC)
                .replaceAll("\\p{Cf}", "")).find();
    }
}
