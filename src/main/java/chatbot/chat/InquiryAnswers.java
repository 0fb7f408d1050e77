package chatbot.chat;

import chatbot.audit.End;
import chatbot.audit.Machine;
import chatbot.audit.Told;
import chatbot.aws.Caller;
import chatbot.aws.Failure;
import chatbot.aws.SideBySide;
import chatbot.claim.History;
import chatbot.claim.History.Entry;
import chatbot.claim.History.Past;
import chatbot.command.Selection;
import chatbot.command.Verb;
import chatbot.fleet.Fleet;
import chatbot.fleet.Fleet.Search;
import chatbot.fleet.Instance;
import chatbot.fleet.Site;
import chatbot.fleet.Site.Silent;
import chatbot.fleet.Target;
import chatbot.inquiry.Inquiry;
import chatbot.inquiry.Status;
import chatbot.inquiry.Statuses;
import chatbot.language.Language;
import chatbot.language.Span;
import chatbot.wording.HistoryWording;
import chatbot.wording.ListWording;
import chatbot.wording.PolicyWording;
import chatbot.wording.Reply;
import chatbot.wording.SiteWording;
import chatbot.wording.StatusWording;
import chatbot.wording.UnfitWording;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// What is answered to commands that change nothing.
@Singleton
final class InquiryAnswers {

    /// So many machines are on a page of a list.
    static final int PAGE = 20;
    /// So many changes are told.
    static final int NEWEST = 10;

    private final Fleet fleet;
    private final Statuses statuses;
    private final History history;
    private final Presses presses;
    private final Clock clock;

    InquiryAnswers(Fleet fleet, Statuses statuses, History history, Presses presses, Clock clock) {
        this.fleet = fleet;
        this.statuses = statuses;
        this.history = history;
        this.presses = presses;
        this.clock = clock;
    }

    /// Where the machines are that it knows, its own account and region first.
    List<Site> sites() {
        return fleet.sites();
    }

    /// How machines are.
    Answer status(Selection machines, Occasion occasion) {
        Inquiry inquiry = statuses.of(machines.targets(), machines.region(), occasion.caller());
        String targets = machines.targets().stream().map(Target::text)
                .collect(Collectors.joining(", "));
        return switch (inquiry) {
            case Inquiry.Known known -> status(known, targets, occasion);
            case Inquiry.Failed(Failure why) -> new Answer(StatusWording.failed(why,
                    machines.targets()), "status", targets, "", End.NOT_LOOKED_UP.told(why));
            case Inquiry.OtherRegion(String region, List<String> known) -> new Answer(
                    UnfitWording.otherRegion(region, known), "status", targets, "",
                    End.OTHER_REGION.told());
        };
    }

    private Answer status(Inquiry.Known known, String targets, Occasion occasion) {
        Licence licence = occasion.licence();
        Inquiry.Known told = known.only(instance -> licence.covers(Verb.STATUS, instance));
        Reply reply = StatusWording.known(told, clock.instant());
        List<Instance> hidden = known.statuses().stream().map(Status::instance)
                .filter(instance -> !licence.covers(Verb.STATUS, instance)).toList();
        return new Answer(hidden.isEmpty()
                ? reply
                : reply.adding(List.of(PolicyWording.hidden(hidden.stream()
                        .map(instance -> Span.code(instance.id())).toList()))),
                "status", targets, "", End.TOLD.told(told.statuses().size()))
                .on(told.statuses().stream().map(Status::instance).map(Machine::of).toList())
                .by(licence.allowing(Verb.STATUS, told.statuses().stream().map(Status::instance)))
                .seen(occasion.everybody() && !told.statuses().isEmpty());
    }

    /// The machines that somebody may act on here, from the first page.
    Answer list(String text, Optional<String> region, Occasion occasion) {
        return list(new Search(text, region, PAGE, ""), occasion.licence(), occasion.language(),
                occasion.caller());
    }

    /// The same, a page of it.
    Answer list(Search search, Licence licence, Language language, Caller caller) {
        return switch (fleet.list(search, caller)) {
            case Fleet.Listed.Failed(Failure why) -> new Answer(ListWording.failed(why), "list",
                    search.text(), "", End.NOT_LOOKED_UP.told(why));
            case Fleet.Listed.OtherRegion(String region, List<String> known) -> new Answer(
                    UnfitWording.otherRegion(region, known), "list", search.text(), "",
                    End.OTHER_REGION.told());
            case Fleet.Listed.Page(List<Instance> instances, String next, List<Silent> silent) ->
                new Answer(ListWording.page(search,
                        visible(instances, Verb.LIST, licence), !next.isEmpty(),
                        fleet.scope(search.region(), silent))
                        .with(next.isEmpty()
                                ? List.of()
                                : presses.turn(caller.user(), language, new Search(
                                        search.text(), search.region(), search.most(), next))),
                        "list", search.text(), "", End.LISTED.told(instances.size()));
        };
    }

    private static List<Instance> visible(List<Instance> all, Verb verb, Licence licence) {
        return all.stream().filter(instance -> licence.covers(verb, instance)).toList();
    }

    /// What was done, to one machine or to any. An id needs no look at EC2, which forgets soon what
    /// was terminated; but then nobody knows its tags, which a policy may be about.
    Answer history(Optional<Target> target, Occasion occasion) {
        Caller caller = occasion.caller();
        Optional<Answer> refusal = occasion.licence().refusalEverywhere(Verb.HISTORY);
        if (target.isEmpty()) {
            return refusal.orElseGet(() -> told(List.of(Optional.empty()), target, caller));
        }
        if (refusal.isEmpty() && target.get() instanceof Target.Id(String id)) {
            return told(List.of(Optional.of(id)), target, caller);
        }
        List<Target> targets = List.of(target.get());
        return switch (fleet.find(targets, Optional.empty(), caller)) {
            case Fleet.Lookups.Failed(Failure why) -> new Answer(
                    StatusWording.failed(why, targets), "history", target.get().text(), "",
                    End.NOT_LOOKED_UP.told(why));
            case Fleet.Lookups.OtherRegion(String region, List<String> known) -> answer(
                    UnfitWording.otherRegion(region, known), target, End.OTHER_REGION.told());
            case Fleet.Lookups.Found(Map<Target, List<Instance>> found, List<Silent> silent) ->
                silent(told(found.getOrDefault(target.get(), List.of()), refusal, target,
                        occasion), silent);
        };
    }

    /// There may be more of where nobody could look.
    private static Answer silent(Answer answer, List<Silent> silent) {
        return silent.isEmpty()
                ? answer
                : answer.with(answer.reply().noting(SiteWording.silent(silent)));
    }

    /// @param refusal the answer if none of the machines may be told of
    private Answer told(List<Instance> found, Optional<Answer> refusal, Optional<Target> target,
            Occasion occasion) {
        List<Instance> visible = visible(found, Verb.HISTORY, occasion.licence());
        return visible.isEmpty() && refusal.isPresent()
                ? refusal.get()
                : told(visible.stream().map(Instance::id).map(Optional::of).toList(), target,
                        occasion.caller());
    }

    /// @param instances ids, or empty for all instances
    private Answer told(List<Optional<String>> instances, Optional<Target> target, Caller caller) {
        List<Entry> entries = new ArrayList<>();
        for (Past past : SideBySide.each(instances,
                instance -> history.newest(instance, NEWEST, caller))) {
            switch (past) {
                case Past.Known(List<Entry> known) -> entries.addAll(known);
                case Past.Failed(Failure why) -> {
                    return answer(HistoryWording.failed(why), target, End.NOT_READ.told(why));
                }
            }
        }
        entries.sort(Comparator.comparing((Entry entry) -> entry.asked().time()).reversed());
        List<Entry> newest = entries.stream().limit(NEWEST).toList();
        return answer(HistoryWording.known(newest, target, !instances.isEmpty(), clock.instant()),
                target, End.TOLD.told(newest.size()));
    }

    private static Answer answer(Reply reply, Optional<Target> target, Told told) {
        return new Answer(reply, "history", target.map(Target::text).orElse(""), "", told);
    }
}
