package chatbot.command;

import java.util.regex.Pattern;

/// Undoes what keyboards, clipboards and chat clients do to a word on its way here.
///
/// Only what looks the same to the person who typed it is made the same. Unicode's NFKC isn't used:
/// it would make `10.1.2.3²` the address of another machine.
final class PlainWord {

    /// Invisible, but a reason in Persian or with 👩‍💻 needs them.
    private static final Pattern JOINER = Pattern
            .compile("[\\u200c\\u200d\\x{e0020}-\\x{e007f}]");
    /// What ends a sentence that gives an order. A question mark doesn't, and is a wildcard to EC2;
    /// an ellipsis, in one character or in several, says that something is missing.
    private static final Pattern PUNCTUATION_AT_END = Pattern
            .compile("(?<=[^.,;!、…])(?:[.,;、]|!+)$|:$(?<=^[^:]{1,99}:)");
    private static final Pattern URL = Pattern.compile("(?i)^https?://([^/]+)/?$");
    /// Phones and word processors make one dash of two hyphens, and Chinese keyboards two dashes.
    private static final Pattern DASHES = Pattern
            .compile("^(?:[—–][—–-]*|-[—–-]+)(?=\\p{L})");
    /// Pairs, each followed by a space. Slack's `~` isn't one: what is struck out may not be meant.
    private static final String WRAPPERS = "** __ `` \"\" '' “” „“ ‘’ «» () （） <> 「」 『』 【】 《》 ";

    private PlainWord() {
    }

    static String of(String word) {
        String before;
        String after = JOINER.matcher(word).replaceAll("").codePoints().map(PlainWord::ascii)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        do {
            before = after;
            after = unwrapped(PUNCTUATION_AT_END.matcher(before).replaceFirst(""));
        } while (!after.equals(before));
        return URL.matcher(DASHES.matcher(after).replaceFirst("--")).replaceFirst("$1");
    }

    /// The ASCII character that an East Asian or typographic keyboard has in its place.
    private static int ascii(int character) {
        return switch (character) {
            case '。', '｡' -> '.';
            case '\u2010', '\u2011' -> '-';
            case '“', '”', '„', '‟', '«', '»' -> '"';
            case '‘', '’', '‚', '‛', '‹', '›' -> '\'';
            default -> character >= '！' && character <= '～' ? character - '！' + '!' : character;
        };
    }

    /// Without the marks around it, unless the same marks stand inside too: then they aren't around
    /// it all.
    static String unwrapped(String text) {
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
