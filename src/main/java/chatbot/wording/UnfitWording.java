package chatbot.wording;

import static chatbot.language.Span.code;
import static chatbot.language.Span.number;
import static chatbot.wording.Suggestion.command;

import chatbot.change.Finding;
import chatbot.change.Wish;
import chatbot.command.Command;
import chatbot.command.Selection;
import chatbot.fleet.Action;
import chatbot.fleet.Guard;
import chatbot.fleet.Instance;
import chatbot.fleet.IpAddress;
import chatbot.fleet.Power;
import chatbot.fleet.Site.Silent;
import chatbot.fleet.Target;
import chatbot.language.Phrase;
import chatbot.language.Sentence;
import chatbot.language.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Every sentence about machines to which it can't be done, always with the next step.
public final class UnfitWording {

    private UnfitWording() {
    }

    /// The only machine that was asked for.
    public static Reply unfit(Finding finding, Wish wish) {
        return switch (finding) {
            case Finding.NotFound notFound -> Reply.toAsker(List.of(notFound(notFound)
                    .then(SiteWording.silent(notFound.scope().silent()))
                    .then(Phrase.of(Sentence.NOTHING_DONE))),
                    SiteWording.next(notFound.scope().silent(),
                            notFoundNext(notFound, wish.region())));
            case Finding.Ambiguous _ -> Reply.toAsker(List.of(why(finding)
                    .then(Phrase.of(Sentence.NOTHING_DONE))), next(finding, wish));
            case Finding.Unsure(_, Instance it, _) -> notDone(finding, it, wish);
            case Finding.NotOpen(_, Instance it) -> notDone(finding, it, wish);
            case Finding.Denied(_, Instance it) -> notDone(finding, it, wish);
            case Finding.NotPowered(_, Instance it) -> notDone(finding, it, wish);
            case Finding.WrongState(_, Instance it, _) -> notDone(finding, it, wish);
            case Finding.Fit(_, Instance it, _) -> notDone(finding, it, wish);
        };
    }

    private static Reply notDone(Finding finding, Instance it, Wish wish) {
        return Reply.toAsker(List.of(Phrase.of(Sentence.NOT_DONE,
                MachineWording.first(it, finding.target()),
                ActionWording.done(wish.asked().action())), why(finding)), next(finding, wish));
    }

    /// Several machines, with some of which it can't be done: which those are, and what to type to
    /// do without them.
    public static Reply unfit(List<Finding> findings, Wish wish) {
        Action action = wish.asked().action();
        List<Finding> bad = findings.stream()
                .filter(finding -> !(finding instanceof Finding.Fit)).toList();
        List<Target> good = findings.stream().filter(Finding.Fit.class::isInstance)
                .map(Finding::target).toList();
        Stream<Phrase> lines = bad.stream().map(finding -> MachineWording.line(Phrase.of(
                Sentence.UNFIT, code(finding.target().text()),
                why(finding).then(next(finding, wish)))));
        return Reply.toAsker(Stream.concat(Stream.of(Phrase.counted(Sentence.NONE_TOUCHED,
                findings.size(), number(bad.size()), ActionWording.done(action))), lines)
                .toList(),
                good.isEmpty()
                        ? Phrase.of(Sentence.ASK_AGAIN)
                        : Phrase.of(Sentence.WITHOUT_THEM, command(
                                new Command.Change(action,
                                        new Selection(good, wish.region()), "",
                                        wish.rehearsal(), false))));
    }

    /// What is wrong with it.
    static Phrase why(Finding finding) {
        return switch (finding) {
            case Finding.NotFound notFound -> notFound(notFound)
                    .then(SiteWording.silent(notFound.scope().silent()));
            case Finding.Ambiguous(Target target, List<Instance> found, List<Silent> silent) ->
                which(target, found).then(SiteWording.silent(silent));
            case Finding.Unsure unsure -> SiteWording.unsure(unsure);
            case Finding.NotOpen(_, Instance it) -> notOpen(it);
            case Finding.Denied _ -> Phrase.of(Sentence.POLICY_DENIES);
            case Finding.NotPowered _ -> Phrase.of(Sentence.NOT_POWERED, code(Power.TAG),
                    code(Power.ALLOW));
            case Finding.WrongState(_, Instance it, Action action) -> Phrase.of(switch (action) {
                case RESTART, STOP -> Sentence.NOT_RUNNING;
                case START -> Sentence.NOT_STOPPED;
            }, MachineWording.state(it));
            case Finding.Fit _ -> Phrase.NONE;
        };
    }

    /// That nobody is meant by it.
    static Phrase notFound(Finding.NotFound notFound) {
        Span region = SiteWording.sites(notFound.scope().answered());
        return switch (notFound.target()) {
            case Target.Address(IpAddress ip) -> Phrase.of(isOwn(ip)
                    ? Sentence.NOT_FOUND
                    : Sentence.NOT_FOUND_PUBLIC, region, code(ip.text()));
            case Target.Id(String id) -> Phrase.of(Sentence.NOT_FOUND_ID, region, code(id));
            case Target.Name(String name) ->
                Phrase.of(Sentence.NOT_FOUND_NAME, region, code(name));
        };
    }

    private static boolean isOwn(IpAddress ip) {
        return ip.isPrivate() || ip.isIpv6();
    }

    /// What to do about it.
    ///
    /// @param region in which they were wanted; empty for any
    static Phrase notFoundNext(Finding.NotFound notFound, Optional<String> region) {
        return switch (notFound.target()) {
            case Target.Address(IpAddress ip) -> Phrase.of(isOwn(ip)
                    ? Sentence.NOT_FOUND_NEXT
                    : Sentence.NOT_FOUND_PUBLIC_NEXT);
            case Target.Id _ -> Phrase.of(Sentence.NOT_FOUND_ID_NEXT);
            case Target.Name _ -> Phrase.of(Sentence.NOT_FOUND_NAME_NEXT, command(
                    new Command.Search("", region)));
        };
    }

    /// That several are meant by it.
    public static Phrase which(Target target, List<Instance> found) {
        return Phrase.counted(target instanceof Target.Name
                ? Sentence.WHICH_NAME
                : Sentence.WHICH, found.size(), code(target.text()));
    }

    private static Phrase notOpen(Instance it) {
        Span tag = code(Guard.TAG);
        String value = it.tags().getOrDefault(Guard.TAG, "");
        return !it.tags().containsKey(Guard.TAG)
                ? Phrase.of(Sentence.NOT_OPEN_NO_TAG, tag)
                : value.isEmpty()
                        ? Phrase.of(Sentence.NOT_OPEN_EMPTY_TAG, tag)
                        : Phrase.of(Sentence.NOT_OPEN_OTHER_TAG, code(value), tag);
    }

    /// What to do about it.
    private static Phrase next(Finding finding, Wish wish) {
        return switch (finding) {
            case Finding.NotFound _ -> Phrase.NONE;
            case Finding.Unsure unsure -> SiteWording.unsureNext(unsure, wish);
            case Finding.Ambiguous(Target target, _, _) -> Phrase.of(Sentence.BY_ITS_ID,
                    command(new Command.Status(only(target, wish))));
            case Finding.NotOpen(_, Instance it) -> notOpenNext(it);
            case Finding.Denied _ -> PolicyWording.next();
            case Finding.NotPowered(_, Instance it) -> Phrase.of(Sentence.NOT_POWERED_NEXT,
                    code(Power.TAG), code(Power.ALLOW), tagged(it, Power.TAG, Power.ALLOW));
            case Finding.WrongState(_, Instance it, Action action) -> wrongState(it, action, wish);
            case Finding.Fit _ -> Phrase.NONE;
        };
    }

    /// How it is opened to the bot.
    static Phrase notOpenNext(Instance it) {
        return Phrase.of(Sentence.NOT_OPEN_NEXT, code(Guard.TAG), code("restart"),
                tagged(it, Guard.TAG, "restart"));
    }

    private static Span tagged(Instance it, String key, String value) {
        return code("aws ec2 create-tags --resources " + it.id() + " --tags Key=" + key + ",Value="
                + value);
    }

    private static Phrase wrongState(Instance it, Action action, Wish wish) {
        return switch (it.state()) {
            case STOPPED -> action == Action.STOP
                    ? Phrase.of(Sentence.NOTHING_TO_DO)
                    : Phrase.of(Sentence.NOT_RUNNING_STOPPED,
                            command(new Command.Change(Action.START,
                                    only(new Target.Id(it.id()), wish), "", false, false)),
                            code("aws ec2 start-instances --instance-ids " + it.id()));
            case STOPPING -> action == Action.STOP
                    ? Phrase.of(Sentence.NOTHING_TO_DO)
                    : Phrase.of(Sentence.NOT_RUNNING_STOPPING);
            case PENDING -> Phrase.of(action == Action.START
                    ? Sentence.NOTHING_TO_DO
                    : Sentence.NOT_RUNNING_PENDING);
            case RUNNING -> Phrase.of(Sentence.NOTHING_TO_DO);
            case SHUTTING_DOWN, TERMINATED, UNKNOWN -> Phrase.of(Sentence.LOOK_IN_CONSOLE);
        };
    }

    private static Selection only(Target target, Wish wish) {
        return new Selection(List.of(target), wish.region());
    }

    /// The bot isn't for that region.
    ///
    /// @param known those that it is for
    public static Reply otherRegion(String region, List<String> known) {
        return Reply.toAsker(List.of(Phrase.of(Sentence.OTHER_REGION, code(region),
                MachineWording.listed(known.stream().map(Span::code).toList()))
                .then(Phrase.of(Sentence.NOTHING_DONE))),
                Phrase.of(Sentence.OTHER_REGION_NEXT, code("CHATBOT_REGIONS")));
    }

    /// Starting and stopping is switched off.
    public static Reply switchedOff(Action action) {
        return Reply.toAsker(List.of(Phrase.of(Sentence.SWITCHED_OFF, ActionWording.verb(action))
                .then(Phrase.of(Sentence.NOTHING_DONE))),
                Phrase.of(Sentence.SWITCHED_OFF_NEXT, code("CHATBOT_ALLOW_POWER"), code("true"),
                        code(Power.TAG), code(Power.ALLOW)));
    }
}
