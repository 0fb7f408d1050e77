package chatbot.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A line as the grammar reads it: plain words between single spaces, and the options that stood
/// among them. What follows `because` keeps its characters, and so does a [PlainReason], which gets
/// a `because`.
///
/// Chinese has no spaces, so they are put in: behind a verb at the beginning, and around `因为`, `和`
/// and `在` if what stands beside them can't be one name with them.
///
/// @param text    the words; what was quoted is one word, in `“…”` with no-break spaces, which no
///                other word can have
/// @param options each word that begins like an option, whether it is one or not
record TypedLine(String text, List<String> options) {

    /// Characters without a glyph of their own. Those that turn text around aren't among them: with
    /// them, `10.34.33.22` can show as `33.22.10.34`. Nor are the Arabic and Syriac number signs,
    /// which Unicode counts as format characters too, but which show. ASCII is asked for first.
    private static final Pattern INVISIBLE = Pattern.compile("[[^ -~]&&[\\p{Cf}"
            + "&&[^\\u061c\\u200f\\u202b\\u202d\\u202e\\u2067]"
            + "&&[^\\u0600-\\u0605\\u06dd\\u070f\\u0890\\u0891\\u08e2]"
            + "&&[^\\u200c\\u200d\\x{e0020}-\\x{e007f}]]]");
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\p{Cc}]+");
    private static final Pattern GLUED_VERB = Pattern
            .compile("^((?>" + Verb.inChinese() + "))[:：]?(?=[^ :：.。!！?？])");

    /// What begins a word that the word before it can't go on with.
    private static final String GLUED = "因为|在(?=[a-zA-Z]{2,4}-[a-zA-Z])"
            + "|(?<=\\p{Alnum})和(?=[\\p{Alnum}\"“「『])|[-—–－]{1,4}(?:演练|再次|仅自己)";
    /// In each kind of mark, what hasn't the same kind inside; `"` may stand there twice for one. A
    /// single word in code marks is only decorated.
    private static final String QUOTED = "(?<quoted>\"(?<straight>(?:[^\"]|\"\")*+)\""
            + "|[“”„‟«»＂\"][^“”„‟«»＂\"]+[“”„‟«»＂\"]|['‘’‚‛‹›][^'‘’‚‛‹›]+['‘’‚‛‹›]"
            + "|「[^「」]+」|『[^『』]+』|`[^` ]* [^`]*`)[.。!！]*(?=[ ,，、;；]|$|\\p{IsHan})";
    private static final Pattern BETWEEN = Pattern.compile("^[ ,，、;；]+");
    private static final Pattern TOKEN = Pattern.compile("\\G[ ,，、;；]*+(?:"
            + "(?!^)(?<because>因为[:：,，]?|(?i:because)(?=\\p{IsHan}))|(?!^)(?<in>在)"
            + "|(?!^)和(?=[\\p{Alnum}\"“「『])|[-—–－]{1,4}(?:演练|再次|仅自己)(?!\\p{L})|" + QUOTED
            + "|(?<bare>[^ ,，、;；](?:(?!" + GLUED + ")[^ ,，、;；])*+))");
    private static final Pattern QUOTED_WORD = Pattern.compile("(?<![^ ])“(\\S*)”(?![^ ])");
    private static final Pattern OPTION = Pattern.compile("-{1,2}\\p{L}.*");
    private static final int LONGEST_OPTION = 24;
    /// Behind a space, or behind Chinese, which needs none; marks may be around it.
    private static final Pattern OPTION_AT_END = Pattern
            .compile("(?<![^ \\p{IsHan}，。！；])[^\\p{L}\\p{N} ，。！；]\\S+$");

    static TypedLine of(String typed) {
        String line = PlainWord.unwrapped(SPACE
                .matcher(INVISIBLE.matcher(typed).replaceAll("")).replaceAll(" ").strip());
        line = GLUED_VERB.matcher(line).replaceFirst("$1 ");
        List<String> words = new ArrayList<>();
        List<String> options = new ArrayList<>();
        Matcher token = TOKEN.matcher(line);
        while (token.find()) {
            String word = word(token, words.isEmpty());
            boolean because = word.equalsIgnoreCase("because");
            if (because || isPlainReason(words, word, token, line)) {
                words.add("because");
                words.add(reason(because ? line.substring(token.end()).strip() : rest(token, line),
                        options));
                break;
            }
            if (!words.isEmpty() && isOption(word)) {
                options.add(word);
            } else if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return new TypedLine(String.join(" ", words).strip(), List.copyOf(options));
    }

    private static boolean isPlainReason(List<String> words, String word, Matcher token,
            String line) {
        if (word.isEmpty() || isOption(word) || !PlainReason.mayFollow(words)) {
            return false;
        }
        Matcher next = TOKEN.matcher(line);
        return new PlainReason(words, word, next.find(token.end()) ? word(next, false) : "")
                .isOne(rest(token, line));
    }

    /// The line from the word on.
    private static String rest(Matcher token, String line) {
        return BETWEEN.matcher(line.substring(token.start())).replaceFirst("");
    }

    private static String word(Matcher token, boolean first) {
        if (token.group("because") != null) {
            return "because";
        }
        if (token.group("in") != null) {
            return "in";
        }
        String quoted = token.group("quoted");
        if (quoted == null || first) {
            return PlainWord.of(BETWEEN.matcher(token.group()).replaceFirst(""));
        }
        String straight = token.group("straight");
        String inner = straight == null
                ? quoted.substring(1, quoted.length() - 1)
                : straight.replace("\"\"", "\"");
        String plain = PlainWord.of(inner.strip());
        if (Option.of(plain).isPresent()) { // nobody's name, but somebody's caution
            return plain;
        }
        return inner.isBlank() ? "" : "“" + inner.strip().replace(' ', '\u00a0') + "”";
    }

    /// The reason without the options at its end: whoever types one there wants it to count. If
    /// none of them is one, they are the reason's.
    private static String reason(String typed, List<String> options) {
        List<String> found = new ArrayList<>();
        String reason = typed;
        Matcher end = optionAtEnd(reason);
        while (end.find() && OPTION.matcher(PlainWord.of(end.group())).matches()) {
            found.add(PlainWord.of(end.group()));
            reason = reason.substring(0, end.start()).strip();
            end = optionAtEnd(reason);
        }
        if (found.stream().map(Option::of).allMatch(Optional::isEmpty)) {
            return typed;
        }
        options.addAll(found);
        return reason;
    }

    private static Matcher optionAtEnd(String reason) {
        return OPTION_AT_END.matcher(reason).useTransparentBounds(true)
                .region(Math.max(0, reason.length() - LONGEST_OPTION), reason.length());
    }

    static boolean isOption(String word) {
        return OPTION.matcher(word).matches();
    }

    static boolean isQuoted(String word) {
        return word.startsWith("“");
    }

    /// The words without the quotation marks that some have.
    static String withoutQuotes(String words) {
        return QUOTED_WORD.matcher(words).replaceAll("$1").replace('\u00a0', ' ');
    }
}
