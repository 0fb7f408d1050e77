package chatbot.command;

import static org.assertj.core.api.Assertions.assertThat;

import chatbot.command.Command.Change;
import chatbot.command.Command.Freeze;
import chatbot.command.Command.Help;
import chatbot.command.Command.History;
import chatbot.command.Command.Lock;
import chatbot.command.Command.Search;
import chatbot.command.Command.Status;
import chatbot.command.Command.Thaw;
import chatbot.command.Command.Unlock;
import chatbot.command.Command.Version;
import chatbot.command.Command.WhoAmI;
import chatbot.command.ParseResult.Understood;
import chatbot.fleet.Action;
import chatbot.fleet.IpAddress;
import chatbot.fleet.Target;
import chatbot.language.Language;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What a command says is to be typed for it is read as that command.
final class RoundTripTest {

    private static final int SEED = 7;
    private static final int ROUNDS = 5_000;
    private static final List<String> PIECES = List.of("web", "DB", "1", "10.34.33.22", "-", "--",
            "_", ".", ",", ";", ":", "/", "//", "\"", "\"\"", "'", "“", "”", "‘", "’", "「", "」",
            "`", "```", "(", ")", "<", ">", "&", "#", "@", "+", "=", "!", "~", "|", "\\", "$", "{",
            "数据库", "和", "在", "因为", "，", "、", "。", "全部", "重启", "because", "in", "and",
            "all", "restart", "help", "lock", "freeze", "--again", "web-2", "not", "us-west-2",
            "--dry-run", "--private", "--演练",
            "—private", "i-0abc", "i-0abc1234", "é", "🙂", "×", "１", "　x", "…", "the");

    private final Random random = new Random(SEED);

    @Test
    void readsWhatItWrites() {
        for (int round = 0; round < ROUNDS; round++) {
            Command command = command();
            for (Language language : Language.values()) {
                assertThat(CommandParser.parse(command.line(language)))
                        .as(command.line(language)).isEqualTo(new Understood(command, false));
            }
        }
    }

    @Test
    void writesQuotesWhereTheyAreNeededOnly() {
        assertThat(Stream
                .of("web-1", "web 1", "数据库", "all", "in", "say \"hi\"", "i-0abc", "R&D", "web.",
                        "web-1:80")
                .map(name -> new History(Optional.of(new Target.Name(name))).line()))
                .containsExactly("history web-1", "history \"web 1\"", "history 数据库",
                        "history \"all\"", "history \"in\"", "history \"say \"\"hi\"\"\"",
                        "history \"i-0abc\"", "history \"R&D\"",
                        "history \"web.\"", "history \"web-1:80\"");
    }

    @Test
    void writesWholeCommands() {
        Selection machines = new Selection(List.of(new Target.Address(IpAddress.of("10.34.33.22")),
                new Target.Id("i-0abc1234"), new Target.Name("web 1")), Optional.of("us-west-2"));

        assertThat(new Change(Action.STOP, machines, "it hangs", true, false).line()).isEqualTo(
                "stop 10.34.33.22 i-0abc1234 \"web 1\" in us-west-2 --dry-run because it hangs");
        assertThat(new Status(machines).line())
                .isEqualTo("status 10.34.33.22 i-0abc1234 \"web 1\" in us-west-2");
        assertThat(new Change(Action.STOP, machines, "卡住了", true, true).line(Language.ZH))
                .isEqualTo(
                        "停止 10.34.33.22 i-0abc1234 \"web 1\" 在 us-west-2 --dry-run --again 因为 卡住了");
        assertThat(new Lock(new Target.Name("web 1"), Optional.of("us-west-2"), "in repair").line())
                .isEqualTo("lock \"web 1\" in us-west-2 because in repair");
        assertThat(new Unlock(new Target.Name("all"), Optional.empty()).line(Language.ZH))
                .isEqualTo("解锁 \"all\"");
        assertThat(new Freeze("迁移").line(Language.ZH)).isEqualTo("冻结 因为 迁移");
        assertThat(new Search("in the lab", Optional.of("eu-west-1")).line())
                .isEqualTo("list \"in the lab\" in eu-west-1");
    }

    private Command command() {
        return switch (random.nextInt(11)) {
            case 0 -> new Status(selection());
            case 1 -> new Search(random.nextBoolean() ? "" : text(), region());
            case 2 -> new History(maybe(target()));
            case 3 -> new WhoAmI();
            case 4 -> new Help(maybe(Verb.values()[random.nextInt(Verb.values().length)]));
            case 5 -> new Version();
            case 6 -> new Lock(target(), region(), Stream.generate(this::reason)
                    .filter(reason -> reason.matches(".*[\\p{L}\\p{N}].*")).findFirst()
                    .orElseThrow());
            case 7 -> new Unlock(target(), region());
            case 8 -> new Freeze(random.nextBoolean() ? "" : reason());
            case 9 -> new Thaw();
            default -> new Change(Action.values()[random.nextInt(3)], selection(),
                    random.nextBoolean() ? "" : reason(), random.nextBoolean(),
                    random.nextBoolean());
        };
    }

    private Selection selection() {
        return new Selection(IntStream.rangeClosed(0, random.nextInt(Selection.MOST))
                .mapToObj(_ -> target()).distinct().toList(), region());
    }

    private Optional<String> region() {
        return maybe("us-west-2");
    }

    private <T> Optional<T> maybe(T value) {
        return random.nextBoolean() ? Optional.of(value) : Optional.empty();
    }

    private Target target() {
        return switch (random.nextInt(6)) {
            case 0 -> new Target.Address(IpAddress.of("10.34.33." + random.nextInt(256)));
            case 1 -> new Target.Address(IpAddress.of("2001:db8::" + (1 + random.nextInt(9))));
            case 2 -> new Target.Id("i-%017x".formatted(random.nextLong(1L << 60)));
            default -> Stream.generate(this::text).filter(RoundTripTest::isAName)
                    .map(Target.Name::new).findFirst().orElseThrow();
        };
    }

    /// Whether it can be typed as a name at all.
    private static boolean isAName(String text) {
        MachineWord quoted = new MachineWord(text, true);
        return !text.isEmpty() && quoted.flaw().isEmpty()
                && quoted.target() instanceof Target.Name;
    }

    /// Whose options at the end are none of the reason's.
    private String reason() {
        return Stream.generate(this::text).filter(text -> TypedLine.of("stop x because " + text)
                .options().isEmpty()).findFirst().orElseThrow();
    }

    /// Words between single spaces, which aren't an option.
    private String text() {
        String pieces = IntStream.rangeClosed(0, random.nextInt(5))
                .mapToObj(_ -> PIECES.get(random.nextInt(PIECES.size()))
                        + (random.nextInt(3) == 0 ? " " : ""))
                .collect(Collectors.joining());
        String text = pieces.replaceAll("[ 　]+", " ").strip();
        return Option.of(PlainWord.of(text)).isEmpty() ? text : text();
    }
}
