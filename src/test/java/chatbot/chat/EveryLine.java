package chatbot.chat;

import chatbot.command.CommandParser;
import chatbot.command.ParseResult;
import chatbot.command.Verb;
import chatbot.wording.HelpWording;
import chatbot.wording.Reply;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What is said about lines, whatever they are about: help, and why one isn't understood.
final class EveryLine {

    private static final List<String> TROUBLE = List.of("restrat 10.0.0.1", "sing", "help restrat",
            "restart", "stop", "restart 10.0.0.1 in", "restart 10.0.0.1 in house",
            "restart 10.0.0.1 because", "list web in us-east-1 now", "history web-1 web-2",
            "help me now", "restart web-1 --dry", "restart web-1 --loud", "status web-1 --dry-run",
            "lock", "lock web-1", "lock web-1 and web-2 because x", "freeze web-1", "thaw --again");

    private static final List<String> FLAWS = List.of("10.0.0", "10..0.1", "10.0.0.x",
            "10.0.0.256", "10.0.0.01", "10.0.0.1:22", "10.0.0.0/24", "2001:db8::1%eth0",
            "::ffff:10.0.0.1", "2001:db8::1::2", "127.0.0.1", "web-*", "x".repeat(256),
            "\"web-1", "all", "now", "again", "i-123abc", "web!1", "42", "web-* all");

    private EveryLine() {
    }

    static void in(Replies replies) {
        replies.add("help", HelpWording.all(true));
        replies.add("help, without start and stop", HelpWording.all(false));
        for (Verb verb : Verb.values()) {
            replies.add("help: " + verb.word(), HelpWording.of(verb, true));
        }
        replies.add("help: start, where it is off", HelpWording.of(Verb.START, false));
        replies.add("version", HelpWording.version("1.2.3", "native", "us-east-1"));
        TROUBLE.forEach(line -> replies.add(line, trouble(line)));
        replies.add("restart of eleven", trouble(IntStream.rangeClosed(1, 11)
                .mapToObj(number -> "web-" + number)
                .collect(Collectors.joining(" ", "restart ", ""))));
        FLAWS.forEach(word -> replies.add("flaw: " + (word.length() > 99 ? "too long" : word),
                trouble("restart " + word)));
        requests(replies);
    }

    private static Reply trouble(String line) {
        return switch (CommandParser.parse(line)) {
            case ParseResult.Trouble trouble -> Misunderstanding.of(trouble).reply();
            case ParseResult.Understood understood ->
                throw new AssertionError(understood.toString());
        };
    }

    private static void requests(Replies replies) {
        replies.add("by name only", Reply.nameFirst());
        replies.add("late", Reply.late("restart 10.0.0.1", Examples.ASKED, false));
        replies.add("late, and unclear", Reply.late("restart 10.0.0.1", Examples.ASKED, true));
        replies.add("unreadable", Reply.unreadable());
        replies.add("failed", Reply.failed("r-1"));
        replies.add("answered below", Reply.answeredBelow());
    }
}
