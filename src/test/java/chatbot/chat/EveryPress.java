package chatbot.chat;

import static chatbot.chat.Examples.ADDRESS;
import static chatbot.chat.Examples.ASKED;
import static chatbot.chat.Examples.NAME;
import static chatbot.chat.Examples.NOW;

import chatbot.change.Finding;
import chatbot.chat.Press.Act;
import chatbot.chat.Question.Subject;
import chatbot.claim.Asked;
import chatbot.fleet.Action;
import chatbot.fleet.Fleet.Search;
import chatbot.language.Language;
import chatbot.wording.OfferWording;
import chatbot.wording.Reply;
import chatbot.wording.UnfitWording;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What comes of buttons, besides what they are for.
final class EveryPress {

    private static final Subject WEB_1 = Subject.of(ADDRESS, Examples.WEB_1, Set.of());
    private static final Subject WEB_2 = Subject.of(NAME, Examples.WEB_2, Set.of());
    private static final Subject UNNAMED = Subject.of(ADDRESS, Examples.other("", Map.of()),
            Set.of());

    private EveryPress() {
    }

    static void in(Replies replies) {
        Question one = question(Action.RESTART, WEB_1);
        Question two = question(Action.STOP, WEB_1, WEB_2);
        Question unknown = question(Action.START, Subject.of(NAME), Subject.of(ADDRESS));
        replies.add("cancelled", QuestionWording.cancelled(one, "U0BOB"));
        replies.add("cancelled, of two", QuestionWording.cancelled(two, "U0ALICE"));
        replies.add("expired", QuestionWording.expired(two));
        replies.add("expired, of machines nobody knows", QuestionWording.expired(unknown));
        replies.add("expired, without a name",
                QuestionWording.expired(question(Action.RESTART, UNNAMED)));
        replies.add("not yours", QuestionWording.notYours(new Press.Reply(Act.CONFIRM, one)));
        replies.add("not your own", QuestionWording.notYours(new Press.Reply(Act.APPROVE, one)));
        replies.add("decided", QuestionWording.decided(
                new Asked(Action.STOP, "key", "U0ALICE", ASKED, "", "U0BOB")));
        replies.add("unreadable button", QuestionWording.unreadable());
        replies.add("not dropped", QuestionWording.notDropped(one, Examples.THROTTLED));
        replies.add("not dropped, of machines nobody knows",
                QuestionWording.notDropped(unknown, Examples.THROTTLED));
        replies.add("tried again", triedAgain());
        replies.add("offer after an alarm", OfferWording.offer(Examples.WEB_1, ADDRESS,
                Presses.OFFER_LIFE).with(
                        replies.presses().offer(ADDRESS, Examples.WEB_1,
                                Language.EN)));
        Search search = new Search("web", Optional.of("us-east-1"), 20, "next");
        replies.add("next page, not yours",
                QuestionWording.listNotYours(new Press.Turn("U0ALICE", Language.EN, search)));
        replies.add("next page, expired", QuestionWording.listExpired(search));
    }

    private static Question question(Action action, Subject... machines) {
        return new Question("q", action, "U0ALICE", ASKED, "it hangs", Language.EN, false, false,
                "us-east-1", List.of(machines));
    }

    private static Reply triedAgain() {
        return UnfitWording.unfit(new Finding.NotFound(ADDRESS, EveryUnfit.HERE, List.of()),
                Examples.wish(Action.RESTART))
                .noting(QuestionWording.triedAgain("U0ALICE", NOW));
    }
}
