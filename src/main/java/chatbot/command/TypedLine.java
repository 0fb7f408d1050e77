package chatbot.command;

import java.util.StringJoiner;
import java.util.regex.Pattern;

/// Undoes what keyboards, clipboards and chat clients do to a line on its way here.
///
/// Only what looks the same to the person who typed it is made the same. Unicode's NFKC isn't used:
/// it would make `10.1.2.3²` the address of another machine.
final class TypedLine {

    /// Characters without a glyph of their own. Those that turn text around aren't among them: with
    /// them, `10.34.33.22` can show as `33.22.10.34`. Nor are the Arabic and Syriac number signs,
    /// which Unicode counts as format characters too, but which show.
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}"
            + "&&[^\\u061c\\u200f\\u202b\\u202d\\u202e\\u2067]"
            + "&&[^\\u0600-\\u0605\\u06dd\\u070f\\u0890\\u0891\\u08e2]"
            + "&&[^\\u200c\\u200d\\x{e0020}-\\x{e007f}]]");
    /// Invisible too, but a reason in Persian or with 👩‍💻 needs them.
    private static final Pattern JOINER = Pattern
            .compile("[\\u200c\\u200d\\x{e0020}-\\x{e007f}]");
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\p{Cc}]+");
    /// What ends a sentence that gives an order. A question mark doesn't, and is a wildcard to EC2;
    /// an ellipsis, in one character or in several, says that something is missing.
    private static final Pattern PUNCTUATION_AT_END = Pattern
            .compile("(?<=[^.,;!、…])(?:[.,;、]|!+)$|(?<=^[^:]{1,99}):$");
    private static final Pattern URL = Pattern.compile("(?i)^https?://([^/]+)/?$");
    /// Pairs, each followed by a space. Slack's `~` isn't one: what is struck out may not be meant.
    private static final String WRAPPERS = "** __ `` \"\" '' “” „“ ‘’ «» () （） <> 「」 『』 【】 《》 ";

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
            if (!known.isEmpty()) {
                plain.add(known);
            }
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
        String after = JOINER.matcher(word).replaceAll("").codePoints().map(TypedLine::ascii)
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

    /// Without the marks around it, unless the same marks stand inside too: then they aren't around
    /// it all.
    private static String unwrapped(String text) {
        int width = text.startsWith("```") && text.endsWith("```") ? 3 : 1;
        if (text.length() <= 2 * width
                || WRAPPERS.indexOf("" + text.charAt(0) + text.charAt(text.length() - 1))
                        % 3 != 0) {
            return text;
        }
        String inner = text.substring(width, text.length() - width).strip();
        return inner.indexOf(text.charAt(0)) < 0 ? unwrapped(inner) : text;
    }
}
