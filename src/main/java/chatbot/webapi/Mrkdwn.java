package chatbot.webapi;

import chatbot.language.Language;
import chatbot.language.Phrase;
import chatbot.language.Span;
import chatbot.language.Span.Shown;
import chatbot.language.Symbol;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Slack's markup, both ways (Slack: "Formatting text for app surfaces").
public final class Mrkdwn {

    /// What Slack makes of what is typed: links, mentions of people, groups and channels, entities.
    private static final Pattern TOKEN = Pattern.compile(
            "<(?<sign>[@#!]|(?=[a-z]+:))(?<target>[^<>|]+)(?:\\|(?<label>[^<>]*))?>"
                    + "|&(?<entity>amp|lt|gt);");
    /// Characters that end a line, or turn the direction of what is near; of most is known soonest that
    /// they are ASCII and show.
    private static final Pattern DISGUISE = Pattern.compile("[[^ -~]&&[\\p{Cc}\\u2028\\u2029"
            + "\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]]");
    /// Slack knows marks by what is around them, and takes Chinese characters and punctuation for
    /// letters; the gap between has no width.
    private static final String GAP = "\u200b";
    private static final Pattern USER = Pattern.compile("[UW][A-Z0-9]+");

    private Mrkdwn() {
    }

    /// The plain text that somebody typed. A link whose label says something else than its target
    /// stays as it is: neither is what the person surely meant.
    public static String plain(String mrkdwn) {
        return TOKEN.matcher(mrkdwn).replaceAll(token -> Matcher.quoteReplacement(typed(token)));
    }

    private static String typed(MatchResult token) {
        String label = token.group("label");
        if (token.group("entity") != null) {
            return switch (token.group("entity")) {
                case "lt" -> "<";
                case "gt" -> ">";
                default -> "&";
            };
        }
        String target = token.group("target");
        String sign = token.group("sign").replace('!', '@');
        if (!sign.isEmpty()) {
            String name = label == null ? target : label;
            return name.startsWith(sign) ? name : sign + name;
        }
        String shown = target.replaceFirst("^(?:[a-z]+://|mailto:|tel:)", "");
        return label == null || label.equals(target)
                ? target
                : label.equals(shown) || shown.equals(label + "/") ? label : token.group();
    }

    /// A phrase in Slack's markup. What somebody else wrote can't mention, link, show code or
    /// turn text; stars and underscores may still make it bold or slanted.
    static String of(Phrase phrase, Language language) {
        return String.join("", parts(phrase.in(language)));
    }

    /// The same in parts, each of which is whole by itself.
    static List<String> parts(List<Shown> spans) {
        List<String> parts = new ArrayList<>();
        String last = "";
        for (Shown span : spans) {
            String part = of(span);
            parts.add(isGlued(last, part) ? GAP + part : part);
            last = part;
        }
        return parts;
    }

    /// Whether Slack would take a mark there for a letter.
    private static boolean isGlued(String left, String right) {
        if (left.isEmpty() || right.isEmpty()) {
            return false;
        }
        int before = left.codePointBefore(left.length());
        int after = right.codePointAt(0);
        return isMark(before) ? isWide(after) : isMark(after) && isWide(before);
    }

    private static boolean isMark(int character) {
        return character == '*' || character == '`';
    }

    private static boolean isWide(int character) {
        return UnicodeScript.of(character) == UnicodeScript.HAN
                || (character >= '\u3000' && character <= '\u303f')
                || (character >= '\uff00' && character <= '\uffef');
    }

    private static String of(Shown span) {
        return switch (span) {
            case Span.Plain(String text) -> escaped(text);
            case Span.Strong(String text) -> "*" + escaped(text.replace('*', '∗')) + "*";
            case Span.Code(String text) -> "`" + escaped(text) + "`";
            case Span.Typed(String words) -> "`/chatbot " + escaped(words) + "`";
            case Span.Person(String id) ->
                USER.matcher(id).matches() ? "<@" + id + ">" : escaped(id);
            case Span.Time time -> "<!date^" + time.instant().getEpochSecond()
                    + "^{date_short_pretty} {time_secs}|" + time.text() + ">";
            case Symbol symbol -> symbol.emoji() + " ";
        };
    }

    /// Without characters that end a line or turn text.
    static String undisguised(String text) {
        return DISGUISE.matcher(text).replaceAll("\ufffd");
    }

    private static String escaped(String text) {
        return undisguised(text).replace('`', 'ˋ').replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }
}
