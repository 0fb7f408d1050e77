package chatbot.wording;

import static chatbot.language.Span.code;
import static chatbot.wording.Suggestion.command;

import chatbot.aws.Failure;
import chatbot.command.Command;
import chatbot.fleet.Fleet.Search;
import chatbot.fleet.Guard;
import chatbot.fleet.Instance;
import chatbot.fleet.Site.Scope;
import chatbot.fleet.Target;
import chatbot.language.Phrase;
import chatbot.language.Sentence;
import chatbot.language.Span;
import chatbot.language.Symbol;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Every sentence of the list of machines.
public final class ListWording {

    private ListWording() {
    }

    /// A page of it.
    ///
    /// @param more  whether there are others
    /// @param scope where they were looked for
    public static Reply page(Search search, List<Instance> instances, boolean more, Scope scope) {
        Span region = SiteWording.sites(scope.answered());
        if (instances.isEmpty() && !more) {
            return Reply.toAsker(Stream.concat(Stream.of(nothing(search, region)),
                    SiteWording.warning(scope.silent())).toList(),
                    Phrase.of(Sentence.LIST_OPEN, code(Guard.TAG), code("restart"),
                            code("confirm"), code("approve")));
        }
        Phrase title = search.text().isEmpty()
                ? Phrase.of(Sentence.LIST_TITLE, region)
                : Phrase.of(Sentence.LIST_TITLE_LIKE, code(search.text()), region);
        Stream<Phrase> lines = instances.isEmpty()
                ? Stream.of(Phrase.of(Sentence.LIST_NONE_HERE))
                : instances.stream().map(ListWording::line);
        return Reply.toAsker(Stream.of(Stream.of(title), lines,
                SiteWording.warning(scope.silent())).flatMap(all -> all).toList(),
                more
                        ? Phrase.of(Sentence.LIST_MORE, command(example(search)))
                        : SiteWording.next(scope.silent(), Phrase.of(Sentence.LIST_END)));
    }

    private static Phrase nothing(Search search, Span region) {
        return search.next().isEmpty() && !search.text().isEmpty()
                ? Phrase.of(Sentence.LIST_NOTHING_LIKE, code(search.text()), region)
                : search.next().isEmpty()
                        ? Phrase.of(Sentence.LIST_NOTHING, region)
                        : Phrase.of(Sentence.LIST_NO_MORE);
    }

    private static Command example(Search search) {
        return new Command.Search(search.text().isEmpty() ? "web" : search.text() + "-1",
                Optional.empty());
    }

    private static Phrase line(Instance it) {
        Phrase machine = Phrase.of(Sentence.LIST_MACHINE, MachineWording.name(it),
                MachineWording.address(it, new Target.Id(it.id())), code(it.id()),
                SiteWording.zone(it), MachineWording.state(it), guard(it));
        return MachineWording.line(machine.after(SightWording.symbol(it.state())));
    }

    private static Phrase guard(Instance it) {
        return Guard.of(it).map(guard -> switch (guard) {
            case RESTART -> Phrase.NONE;
            case CONFIRM -> Phrase.of(Sentence.LIST_CONFIRM);
            case APPROVE -> Phrase.of(Sentence.LIST_APPROVE);
        }).orElse(Phrase.NONE);
    }

    /// It couldn't be made.
    public static Reply failed(Failure why) {
        return Reply.toAsker(List.of(Phrase.of(Sentence.LIST_UNREAD)
                .then(FailureWording.happened(why)).after(Symbol.TROUBLE)),
                FailureWording.nextStep(why));
    }
}
