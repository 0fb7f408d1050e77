package chatbot.webapi;

import chatbot.chat.Phrase;
import chatbot.chat.Phrase.Span;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Slack's markup, both ways (Slack: "Formatting text for app surfaces").
public final class Mrkdwn {

    /// What Slack makes of what is typed: links, mentions of people, groups and channels, entities.
    private static final Pattern TOKEN = Pattern.compile(
            "<(?<sign>[@#!]|(?=[a-z]+:))(?<target>[^<>|]+)(?:\\|(?<label>[^<>]*))?>"
                    + "|&(?<entity>amp|lt|gt);");
    /// Characters that end a line, or turn the direction of what is near.
    private static final Pattern DISGUISE = Pattern.compile("[\\p{Cc}\\u2028\\u2029"
            + "\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]");
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
    static String of(Phrase phrase) {
        return phrase.spans().stream().map(Mrkdwn::of).collect(Collectors.joining());
    }

    private static String of(Span span) {
        return switch (span) {
            case Span.Plain(String text) -> escaped(text);
            case Span.Strong(String text) -> "*" + escaped(text.replace('*', '∗')) + "*";
            case Span.Code(String text) -> "`" + escaped(text) + "`";
            case Span.Command(String words) -> "`/chatbot " + escaped(words) + "`";
            case Span.Person(String id) ->
                USER.matcher(id).matches() ? "<@" + id + ">" : escaped(id);
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
