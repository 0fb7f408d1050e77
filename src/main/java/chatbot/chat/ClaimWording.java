package chatbot.chat;

import static chatbot.chat.Phrase.code;
import static chatbot.chat.Phrase.plain;
import static chatbot.chat.Phrase.time;

import chatbot.aws.Failure;
import chatbot.change.Asked;
import chatbot.change.Claims;
import chatbot.change.Outcome.AlreadyAsked;
import chatbot.change.Progress;
import chatbot.chat.Phrase.Span;
import chatbot.command.Command.Restart;
import chatbot.fleet.Instance;
import java.time.Instant;
import java.util.List;

/// Every sentence about a restart that isn't done because it is somebody's already, or may be.
final class ClaimWording {

    private ClaimWording() {
    }

    /// Somebody's restart of the machine is under way, or this very request came before.
    static Reply alreadyAsked(AlreadyAsked already, Restart wish, Instant now) {
        Asked by = already.by();
        Phrase what = already.again()
                ? Phrase.of(
                        "I had this request before; " + ChangeWording.IT
                                + " was not restarted again.",
                        ChangeWording.it(already.instance(), wish))
                : already.progress() == Progress.ENDED
                        ? Phrase.of(ChangeWording.IT + " was restarted after this was asked, and "
                                + "not again now.", ChangeWording.it(already.instance(), wish))
                        : Phrase.of(
                                "I'm already on it; " + ChangeWording.IT
                                        + " was not restarted again.",
                                ChangeWording.it(already.instance(), wish));
        Phrase who = Phrase.of("The restart was asked by {} at {}", new Span.Person(by.user()),
                time(by.time()));
        Phrase why = by.reason().isEmpty()
                ? Phrase.of(".")
                : Phrase.of(", because {}", plain(by.reason()));
        return Reply.toAsker(List.of(what, who.and(why)), progress(already, now));
    }

    private static Phrase progress(AlreadyAsked already, Instant now) {
        Instant free = already.by().time().plus(Claims.BEGUN_LASTS);
        return switch (already.progress()) {
            case BEGUN -> Phrase.of("Whether EC2 was asked for it isn't known yet. If no report "
                    + "comes, look at the machine, and ask again after {}.",
                    time(free.isAfter(now) ? free : now.plus(Claims.BEGUN_LASTS)));
            case ACCEPTED -> Phrase.of("EC2 accepted it. Wait for the report of that one, or look "
                    + "at the machine itself.");
            case UNCONFIRMED -> Phrase.of("Whether EC2 accepted it is unknown. Wait for the "
                    + "report of that one, or look at the machine itself.");
            case ENDED -> Phrase.of("That one is over. To restart the machine once more, ask "
                    + "again.");
        };
    }

    static Reply notClaimed(Instance instance, Failure why, Restart wish) {
        return Reply.toAsker(List.of(
                Phrase.of(
                        ChangeWording.IT
                                + " was not restarted: I couldn't note that it is being restarted, "
                                + "and without that it could be restarted twice.",
                        ChangeWording.it(instance, wish)),
                FailureWording.happened("DynamoDB", why)),
                Phrase.of("Nothing was done. Ask again in a minute. If it stays so, whoever runs "
                        + "me looks at the table {} and at the policy of my role.",
                        code("CHATBOT_TABLE")));
    }
}
