package chatbot.listen;

import chatbot.setting.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// Regular expressions as they stand in a setting: on lines, or separated by commas that aren't
/// within brackets and not after a backslash.
final class PatternList {

    /// In which case letters are, in any script, makes no difference.
    static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private PatternList() {
    }

    /// Compiles each; throws when one is none.
    static List<Pattern> read(String setting) {
        List<Pattern> all = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        for (String one : split(setting)) {
            String expression = one.strip();
            String flaw = flaw(expression);
            if (!flaw.isEmpty()) {
                faults.add("holds \"" + expression + "\", which " + flaw);
            } else if (!expression.isEmpty()) {
                all.add(Pattern.compile(expression, FLAGS));
            }
        }
        Setting.CHATBOT_LISTEN_PATTERNS.refuse(faults);
        return List.copyOf(all);
    }

    /// What is wrong with an expression; empty if nothing is.
    private static String flaw(String expression) {
        try {
            return !expression.isEmpty()
                    && Pattern.compile(expression, FLAGS).matcher("").find()
                            ? "fits everything. Write what an alarm says."
                            : "";
        } catch (PatternSyntaxException broken) {
            return "is no regular expression: " + broken.getDescription() + ".";
        }
    }

    private static List<String> split(String setting) {
        List<String> all = new ArrayList<>();
        StringBuilder one = new StringBuilder();
        int depth = 0;
        boolean escaped = false;
        for (int i = 0; i < setting.length(); i++) {
            char character = setting.charAt(i);
            boolean end = character == '\n' || (character == ',' && depth == 0 && !escaped);
            if (end) {
                all.add(one.toString());
                one.setLength(0);
                depth = 0;
            } else {
                one.append(character);
                depth = escaped ? depth : Math.max(0, depth + depth(character));
            }
            escaped = !escaped && character == '\\';
        }
        all.add(one.toString());
        return all;
    }

    private static int depth(char character) {
        return switch (character) {
            case '(', '[', '{' -> 1;
            case ')', ']', '}' -> -1;
            default -> 0;
        };
    }
}
