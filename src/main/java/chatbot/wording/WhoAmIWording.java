package chatbot.wording;

import static chatbot.language.Span.code;
import static chatbot.wording.Suggestion.command;

import chatbot.access.Access.Grant;
import chatbot.access.Sender;
import chatbot.command.Command;
import chatbot.fleet.Guard;
import chatbot.fleet.Power;
import chatbot.fleet.Site;
import chatbot.language.Phrase;
import chatbot.language.Sentence;
import chatbot.language.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Every sentence about who somebody is to the bot.
public final class WhoAmIWording {

    private WhoAmIWording() {
    }

    /// Their ids, what they may do here, and why.
    ///
    /// @param power whether machines may be started and stopped
    public static Reply whoAmI(Sender sender, List<Grant> grants, boolean power,
            List<Site> sites) {
        Phrase who = Phrase.of(Sentence.YOU_ARE, new Span.Person(sender.user()),
                code(sender.user()), code(sender.channel()), code(sender.team()));
        Stream<Phrase> why = grants.stream().map(grant -> MachineWording.line(Phrase.of(
                grant.everybody() ? Sentence.GRANT_EVERYBODY : Sentence.GRANT_LISTED,
                code(grant.list().name()), code(grant.entry()))));
        return Reply.toAsker(Stream.of(Stream.of(who, Phrase.of(Sentence.YOU_MAY)), why,
                Stream.of(Phrase.of(Sentence.YOU_MAY_RESTART, code(Guard.TAG), code("restart"),
                        code("confirm"), code("approve")).then(SiteWording.where(sites)),
                        power
                                ? Phrase.of(Sentence.YOU_MAY_POWER, code(Power.TAG),
                                        code(Power.ALLOW))
                                : Phrase.of(Sentence.POWER_IS_OFF, code("CHATBOT_ALLOW_POWER"))))
                .flatMap(all -> all).toList(),
                Phrase.of(Sentence.YOU_MAY_LIST,
                        command(new Command.Search("", Optional.empty()))));
    }
}
