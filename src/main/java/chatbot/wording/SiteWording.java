package chatbot.wording;

import static chatbot.language.Span.code;
import static chatbot.language.Span.plain;
import static chatbot.wording.Suggestion.command;

import chatbot.change.Finding;
import chatbot.change.Wish;
import chatbot.command.Command;
import chatbot.command.Selection;
import chatbot.fleet.Instance;
import chatbot.fleet.Site;
import chatbot.fleet.Site.Silent;
import chatbot.fleet.Target;
import chatbot.language.Phrase;
import chatbot.language.Sentence;
import chatbot.language.Span;
import chatbot.language.Symbol;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Every sentence about regions and accounts: where machines are, and where nobody could look.
public final class SiteWording {

    private SiteWording() {
    }

    /// A region, and its account where that isn't the bot's own.
    static Phrase site(Site site) {
        return site.isOwn()
                ? Phrase.of(code(site.region()))
                : Phrase.of(Sentence.SITE, code(site.region()), code(site.account()));
    }

    /// All of them in one line.
    public static Phrase sites(List<Site> sites) {
        return MachineWording.listed(sites.stream().map(SiteWording::site).toList());
    }

    /// The zone of an instance, and its account where that isn't the bot's own.
    public static Span zone(Instance instance) {
        Span zone = plain(instance.place().zone());
        return instance.place().member()
                ? Phrase.of(Sentence.SITE, zone, plain(instance.place().account()))
                : zone;
    }

    /// Where nobody could look, and why; nothing if all sites answered.
    public static Phrase silent(List<Silent> silent) {
        return silent.stream().map(one -> Phrase.of(Sentence.SILENT, site(one.site()))
                .then(FailureWording.happened(one.why()))).reduce(Phrase.NONE, Phrase::then);
    }

    /// The same with a sign in front, as a paragraph of its own.
    public static Stream<Phrase> warning(List<Silent> silent) {
        return silent.isEmpty() ? Stream.of() : Stream.of(silent(silent).after(Symbol.TROUBLE));
    }

    /// What to do about the first of them, or else what is given.
    static Phrase next(List<Silent> silent, Phrase otherwise) {
        return silent.stream().findFirst().map(Silent::why).map(FailureWording::nextStep)
                .orElse(otherwise);
    }

    /// Why a machine that was found isn't changed: another may be meant too.
    static Phrase unsure(Finding.Unsure unsure) {
        return silent(unsure.silent()).then(Phrase.of(unsure.target() instanceof Target.Name
                ? Sentence.UNCERTAIN_NAME
                : Sentence.UNCERTAIN_ADDRESS, code(unsure.target().text())));
    }

    /// That it is done to the machine that was found, if it is asked for by its id.
    static Phrase unsureNext(Finding.Unsure unsure, Wish wish) {
        return Phrase.of(Sentence.UNCERTAIN_NEXT, command(new Command.Change(wish.asked().action(),
                new Selection(List.of(new Target.Id(unsure.instance().id())), wish.region()), "",
                wish.rehearsal(), wish.again())));
    }

    /// Machines of several sites can't be changed at once: what to type for those of each.
    public static Reply scattered(List<Finding.Fit> machines, Wish wish) {
        Map<Site, List<Finding.Fit>> sites = new LinkedHashMap<>();
        machines.forEach(machine -> sites.merge(Site.of(machine.instance()), List.of(machine),
                (some, more) -> Stream.concat(some.stream(), more.stream()).toList()));
        Stream<Phrase> lines = sites.entrySet().stream().map(site -> MachineWording.line(
                Phrase.of(Sentence.SCATTERED_SITE, site(site.getKey()), command(
                        new Command.Change(wish.asked().action(),
                                new Selection(site.getValue().stream().map(Finding::target)
                                        .toList(), wish.region()),
                                "", wish.rehearsal(), wish.again())))));
        return Reply.toAsker(Stream.concat(Stream.of(Phrase.counted(Sentence.SCATTERED,
                sites.size(), ActionWording.verb(wish.asked().action()))), lines).toList(),
                Phrase.of(Sentence.SCATTERED_NEXT));
    }

    /// Where the machines are: which regions, and which accounts beside the bot's own.
    static Phrase where(List<Site> sites) {
        Phrase regions = MachineWording.listed(sites.stream().map(Site::region).distinct()
                .map(Span::code).toList());
        List<Span> accounts = sites.stream().filter(site -> !site.isOwn()).map(Site::account)
                .distinct().map(Span::code).toList();
        return accounts.isEmpty()
                ? Phrase.of(Sentence.YOU_MAY_WHERE, regions)
                : Phrase.of(Sentence.YOU_MAY_WHERE_ELSE, regions, MachineWording.listed(accounts));
    }
}
