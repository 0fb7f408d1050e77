package chatbot.command;

import java.util.StringJoiner;
import java.util.regex.Pattern;

/// Undoes what keyboards, clipboards and chat clients do to a line on its way here.
///
/// Only what looks the same to the person who typed it is made the same. Unicode's NFKC isn't used:
/// it would make `10.1.2.3²` the address of another machine.
final class TypedLine {

    /// Characters without a glyph of their own, but for the overrides that turn text around
    /// (U+202D, U+202E): with those, a line doesn't say what it shows.
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}&&[^\u202d\u202e]]");
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\p{Cc}]+");
    private static final Pattern PUNCTUATION_AT_END = Pattern
            .compile("(?<=.)[.,;!?、…]+$|(?<=^[^:]{1,99}):$");
    private static final Pattern URL = Pattern.compile("(?i)https?://([^/]+)/?");
    /// Pairs, each followed by a space.
    private static final String WRAPPERS = "** __ ~~ `` \"\" '' “” ‘’ () <> 「」 『』 【】 《》 ";

    private TypedLine() {
    }

    /// Plain words between single spaces; what follows `because` keeps its characters.
    static String normalize(String typed) {
        String line = SPACE.matcher(INVISIBLE.matcher(typed).replaceAll("")).replaceAll(" ")
                .strip();
        StringJoiner plain = new StringJoiner(" ");
        boolean reason = false;
        for (String word : unwrapped(line).split(" ", -1)) {
            String known = reason ? word : plain(word);
            reason |= known.equalsIgnoreCase("because");
            plain.add(known);
        }
        return plain.toString();
    }

    /// `2001:db8::1` for `[2001:db8::1]`, as addresses stand in URLs; any other word as it is.
    static String withoutBrackets(String word) {
        return word.startsWith("[") && word.endsWith("]") && word.indexOf(':') > 0
                ? word.substring(1, word.length() - 1)
                : word;
    }

    private static String plain(String word) {
        String before;
        String after = word.codePoints().map(TypedLine::ascii)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        do {
            before = after;
            after = unwrapped(PUNCTUATION_AT_END.matcher(before).replaceFirst(""));
        } while (!after.equals(before));
        return URL.matcher(after).replaceFirst("$1");
    }

    /// The ASCII character that an East Asian or typographic keyboard has in its place.
    private static int ascii(int character) {
        return switch (character) {
            case '。', '｡' -> '.';
            case '“', '”', '„', '‟', '«', '»' -> '"';
            case '‘', '’', '‚', '‛', '‹', '›' -> '\'';
            default -> character >= '！' && character <= '～' ? character - '！' + '!' : character;
        };
    }

    /// Without the marks around it, unless the same marks stand inside too: then they aren't around it all.
    private static String unwrapped(String text) {
        if (text.length() < 3
                || WRAPPERS.indexOf("" + text.charAt(0) + text.charAt(text.length() - 1))
                        % 3 != 0) {
            return text;
        }
        String inner = text.substring(1, text.length() - 1);
        boolean fence = text.startsWith("``") && text.endsWith("``");
        return fence || inner.indexOf(text.charAt(0)) < 0 ? unwrapped(inner) : text;
    }
}
