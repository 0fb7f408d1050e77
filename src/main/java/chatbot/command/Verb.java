package chatbot.command;

import static chatbot.command.Parts.BECAUSE;
import static chatbot.command.Parts.IN;
import static chatbot.command.Parts.REST;
import static chatbot.command.Parts.UNLESS_BECAUSE;
import static chatbot.command.Parts.WORDS;

import chatbot.command.Command.Freeze;
import chatbot.command.Command.Lock;
import chatbot.command.Command.Search;
import chatbot.command.Command.Status;
import chatbot.command.Command.Thaw;
import chatbot.command.Command.Unlock;
import chatbot.command.Command.Version;
import chatbot.command.Command.WhoAmI;
import chatbot.fleet.Action;
import chatbot.language.Language;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The grammar: each verb with its words, its usage and the one anchored expression that reads its
/// line.
///
/// The expressions work on a [TypedLine].
public enum Verb {
    /// Reads [Command.Change].
    RESTART("restart|reboot|bounce|重启|重新启动|重启动",
            "<targets> [in <region>] [because <reason>] [--dry-run] [--again] [--private]",
            WORDS + IN + UNLESS_BECAUSE + BECAUSE),
    /// Reads [Command.Change].
    START("start|启动",
            "<targets> [in <region>] [because <reason>] [--dry-run] [--again] [--private]",
            WORDS + IN + UNLESS_BECAUSE + BECAUSE),
    /// Reads [Command.Change].
    STOP("stop|停止",
            "<targets> [in <region>] [because <reason>] [--dry-run] [--again] [--private]",
            WORDS + IN + UNLESS_BECAUSE + BECAUSE),
    /// Reads [Command.Status].
    STATUS("status|状态", "<targets> [in <region>] [--private]", WORDS + IN + REST),
    /// Reads [Command.Search].
    LIST("list|列表", "[<text>] [in <region>] [--private]", "\\??" + WORDS + IN + REST),
    /// Reads [Command.History].
    HISTORY("history|历史", "[<target>] [--private]", "\\??" + WORDS + REST),
    /// Reads [Command.Lock]; `because` may be left out.
    LOCK("lock|锁定", "<target> [in <region>] because <reason> [--private]",
            WORDS + IN + UNLESS_BECAUSE + BECAUSE),
    /// Reads [Command.Unlock].
    UNLOCK("unlock|解锁", "<target> [in <region>] [--private]", WORDS + IN + REST),
    /// Reads [Command.Freeze]; `because` may be left out.
    FREEZE("freeze|冻结", "[because <reason>] [--private]", UNLESS_BECAUSE + BECAUSE),
    /// Reads [Command.Thaw].
    THAW("thaw|unfreeze|解冻", "", REST),
    /// Reads [Command.WhoAmI].
    WHOAMI("whoami|who am i|我是谁", "", "\\??" + REST),
    /// Reads [Command.Help]; so does an empty line.
    HELP("help|帮助|", "[<command>]", "\\?*" + REST),
    /// Reads [Command.Version].
    VERSION("version|版本", "", "\\??" + REST);

    /// What somebody typed who chose another character of the keyboard's, or writes the traditional
    /// ones: two characters are too few for [Nearness].
    private static final Map<Pattern, Verb> MISSPELT = Map.ofEntries(
            Map.entry(Pattern.compile("重[起啟開开]"), RESTART),
            Map.entry(Pattern.compile("[起啟]动|啟動|开机|開機"), START),
            Map.entry(Pattern.compile("停[机機下掉]|关[机闭掉]|關[機閉掉]"), STOP),
            Map.entry(Pattern.compile("状况|狀[態况]"), STATUS),
            Map.entry(Pattern.compile("列[出单單]|清[单單]"), LIST),
            Map.entry(Pattern.compile("[歷厉]史|记录|記錄"), HISTORY),
            Map.entry(Pattern.compile("[加上封]?[锁鎖]"), LOCK),
            Map.entry(Pattern.compile("(?:解|解除|取消)[锁鎖开開]"), UNLOCK),
            Map.entry(Pattern.compile("[冻凍][住上結结]"), FREEZE),
            Map.entry(Pattern.compile("解凍|(?:解除|取消)[冻凍]"), THAW),
            Map.entry(Pattern.compile("我是誰"), WHOAMI),
            Map.entry(Pattern.compile("幫助"), HELP));

    /// What stands in usages.
    private static final Map<String, String> CHINESE = Map.of("<targets>", "<机器>", "<target>",
            "<机器>", "<text>", "<文字>", "<region>", "<区域>", "<reason>", "<原因>", "<command>",
            "<命令>", "[in ", "[在 ", "because ", "因为 ");

    private final String words;
    private final Pattern alone;
    private final String parameters;
    private final Pattern grammar;

    Verb(String words, String parameters, String grammar) {
        this.words = words;
        this.alone = Pattern.compile(String.join("|", words()), Pattern.CASE_INSENSITIVE);
        this.parameters = parameters;
        this.grammar = Pattern.compile("(?:" + words + ")" + grammar, Pattern.CASE_INSENSITIVE);
    }

    /// Its first word, in lower case.
    public String word() {
        return words().getFirst();
    }

    /// All words for it, in lower case.
    public List<String> words() {
        return Stream.of(words.split("\\|", -1)).filter(word -> !word.isEmpty()).toList();
    }

    /// The verb and what may follow it, as help shows it: `<…>` stands for something to fill in,
    /// `[…]` may be left out.
    public String usage() {
        return parameters.isEmpty() ? word() : word() + " " + parameters;
    }

    /// The word for it in a language.
    public String word(Language language) {
        return switch (language) {
            case EN -> word();
            case ZH -> words().stream().filter(Verb::isChinese).findFirst().orElseGet(this::word);
        };
    }

    /// [#usage] in a language.
    public String usage(Language language) {
        return switch (language) {
            case EN -> usage();
            case ZH -> CHINESE.entrySet().stream().reduce(
                    word(language) + usage().substring(word().length()),
                    (usage, word) -> usage.replace(word.getKey(), word.getValue()),
                    (usage, _) -> usage);
        };
    }

    private static boolean isChinese(String word) {
        return !word.isEmpty() && word.codePoints().allMatch(Character::isIdeographic);
    }

    /// The verb that asks for the action.
    public static Verb of(Action action) {
        return switch (action) {
            case RESTART -> RESTART;
            case START -> START;
            case STOP -> STOP;
        };
    }

    /// The verb that has the word; empty if none has it.
    static Optional<Verb> of(String word) {
        return Stream.of(values()).filter(verb -> verb.alone.matcher(word).matches()).findFirst();
    }

    /// The verb that somebody likely had in mind.
    static Optional<Verb> nearest(String word) {
        return of(word.replaceFirst("^-+", "").replaceFirst("(?<=\\p{L})\\P{L}.*", ""))
                .or(() -> Nearness.nearest(word, List.of(values()), verb -> verb.words().stream()))
                .or(() -> MISSPELT.entrySet().stream()
                        .filter(entry -> entry.getKey().matcher(word).lookingAt())
                        .map(Map.Entry::getValue).findFirst());
    }

    /// An expression for the words that are written in Chinese, the longest first.
    static String inChinese() {
        return Stream.of(values()).flatMap(verb -> verb.words().stream())
                .filter(word -> word.codePoints().allMatch(Character::isIdeographic))
                .sorted(Comparator.comparingInt(String::length).reversed())
                .collect(Collectors.joining("|"));
    }

    /// Whether the option means something to it.
    public boolean takes(Option option) {
        return option == Option.PRIVATE || parameters.contains(option.text());
    }

    /// What the line means if it is this verb's; empty if it isn't.
    Optional<ParseResult> read(TypedLine line) {
        Matcher matcher = grammar.matcher(line.text());
        return matcher.matches()
                ? Optional.of(read(new Parts(this, matcher, line.options())))
                : Optional.empty();
    }

    private ParseResult read(Parts line) {
        return switch (this) {
            case RESTART -> line.change(Action.RESTART);
            case START -> line.change(Action.START);
            case STOP -> line.change(Action.STOP);
            case STATUS -> line.ofMachines(Status::new);
            case LIST -> line.whole(() -> new Search(line.text(), line.region()));
            case HISTORY -> line.history();
            case LOCK -> line.ofMachine(
                    target -> new Lock(target, line.region(), line.reason()));
            case UNLOCK -> line.ofMachine(target -> new Unlock(target, line.region()));
            case FREEZE -> line.whole(() -> new Freeze(line.reason()));
            case THAW -> line.whole(Thaw::new);
            case WHOAMI -> line.whole(WhoAmI::new);
            case HELP -> line.help();
            case VERSION -> line.whole(Version::new);
        };
    }
}
