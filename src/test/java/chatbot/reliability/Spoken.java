package chatbot.reliability;

import java.util.List;

/// What was said, without what differs from run to run, and without what is the same in each row.
final class Spoken {

    private Spoken() {
    }

    static String plain(String text) {
        return text.replaceAll("\\*web-1\\* \\([^)]*\\)", "web-1")
                .replaceAll("`10\\.1\\.[0-9.]+`", "`10.1.2.3`")
                .replaceAll("<!date[^>]*>", "14:03").replaceAll("<@U\\d+>", "@alice")
                .replaceAll("i-[0-9a-f]{17}", "i-0abc")
                .replaceAll("after \\d+ s\\b", "after 1 s")
                .replaceAll("(\\d+ min) \\d+ s\\b", "$1")
                .replaceAll("\\s*(Asked|That was asked) by @alice( at 14:03)?\\.", "")
                .replaceAll("\\s*(To restart it all the same|It booted at about)[^\n]*", "")
                .replaceAll("\\s+", " ").strip();
    }

    /// What was said so often.
    static String times(List<String> texts) {
        return texts.isEmpty()
                ? ""
                : plain(texts.getFirst())
                        + (texts.size() > 1 ? " (" + texts.size() + " times)" : "");
    }
}
