package chatbot.wording;

import static chatbot.language.Span.code;
import static chatbot.language.Span.plain;
import static chatbot.wording.Suggestion.command;
import static chatbot.wording.Suggestion.usage;

import chatbot.command.Command;
import chatbot.command.Option;
import chatbot.command.Selection;
import chatbot.command.Verb;
import chatbot.fleet.Action;
import chatbot.fleet.Guard;
import chatbot.fleet.IpAddress;
import chatbot.fleet.Power;
import chatbot.fleet.Target;
import chatbot.language.Phrase;
import chatbot.language.Sentence;
import chatbot.language.Span.Code;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Every sentence about what can be asked, made from the verbs.
public final class HelpWording {

    private HelpWording() {
    }

    /// A restart as somebody might ask for it.
    public static Command example() {
        return new Command.Change(Action.RESTART,
                one(new Target.Address(IpAddress.of("10.34.33.22"))), "", false, false);
    }

    private static Selection one(Target target) {
        return new Selection(List.of(target), Optional.empty());
    }

    /// Everything that the bot can do.
    ///
    /// @param power whether machines may be started and stopped
    public static Reply all(boolean power) {
        Stream<Phrase> verbs = Stream.of(Verb.values()).filter(verb -> power || !isPower(verb))
                .map(verb -> Phrase.of(Sentence.HELP_VERB, usage(verb), purpose(verb)));
        return Reply.toAsker(
                Stream.concat(Stream.of(Phrase.of(Sentence.HELP_TITLE)), verbs).toList(),
                Phrase.of(Sentence.HELP_TARGETS, command(example())),
                Phrase.of(Sentence.HELP_TAGS, code(Guard.TAG), code("restart"), code("confirm"),
                        code("approve")),
                (power ? Phrase.NONE : off()).then(Phrase.of(Sentence.HELP_MORE,
                        command(new Command.Help(Optional.of(Verb.RESTART))))));
    }

    private static boolean isPower(Verb verb) {
        return verb == Verb.START || verb == Verb.STOP;
    }

    private static Phrase off() {
        return Phrase.of(Sentence.POWER_IS_OFF, code("CHATBOT_ALLOW_POWER"));
    }

    private static Phrase purpose(Verb verb) {
        return Phrase.of(switch (verb) {
            case RESTART -> Sentence.HELP_RESTART;
            case START -> Sentence.HELP_START;
            case STOP -> Sentence.HELP_STOP;
            case STATUS -> Sentence.HELP_STATUS;
            case LIST -> Sentence.HELP_LIST;
            case HISTORY -> Sentence.HELP_HISTORY;
            case LOCK -> Sentence.HELP_LOCK;
            case UNLOCK -> Sentence.HELP_UNLOCK;
            case FREEZE -> Sentence.HELP_FREEZE;
            case THAW -> Sentence.HELP_THAW;
            case WHOAMI -> Sentence.HELP_WHOAMI;
            case HELP -> Sentence.HELP_HELP;
            case VERSION -> Sentence.HELP_VERSION;
        });
    }

    /// One command, whole.
    ///
    /// @param power whether machines may be started and stopped
    public static Reply of(Verb verb, boolean power) {
        Phrase words = MachineWording.listed(verb.words().stream().map(Code::new).toList());
        Stream<Phrase> details = Stream.of(
                takesTargets(verb) ? Phrase.of(Sentence.HELP_DETAIL_TARGETS) : Phrase.NONE,
                takesTarget(verb) ? Phrase.of(Sentence.HELP_DETAIL_TARGET) : Phrase.NONE,
                takesPlainReason(verb) ? Phrase.of(Sentence.HELP_DETAIL_REASON) : Phrase.NONE,
                option(verb, Option.DRY_RUN, Sentence.HELP_DETAIL_DRY_RUN),
                option(verb, Option.AGAIN, Sentence.HELP_DETAIL_AGAIN),
                option(verb, Option.PRIVATE, Sentence.HELP_DETAIL_PRIVATE),
                isPower(verb)
                        ? power
                                ? Phrase.of(Sentence.HELP_DETAIL_POWER, code(Power.TAG),
                                        code(Power.ALLOW))
                                : off()
                        : Phrase.NONE)
                .filter(detail -> !detail.isEmpty()).map(MachineWording::line);
        return Reply.toAsker(Stream.concat(
                Stream.of(Phrase.of(Sentence.HELP_VERB_TITLE, usage(verb), purpose(verb)),
                        Phrase.of(Sentence.HELP_WORDS, words)),
                details).toList(),
                Phrase.of(Sentence.FOR_EXAMPLE, command(example(verb))));
    }

    private static Phrase option(Verb verb, Option option, Sentence what) {
        return verb.takes(option) ? Phrase.of(what, code(option.text())) : Phrase.NONE;
    }

    private static boolean takesTargets(Verb verb) {
        return verb == Verb.RESTART || verb == Verb.STATUS || isPower(verb);
    }

    private static boolean takesTarget(Verb verb) {
        return verb == Verb.LOCK || verb == Verb.UNLOCK;
    }

    private static boolean takesPlainReason(Verb verb) {
        return verb == Verb.LOCK || verb == Verb.FREEZE;
    }

    /// A command as somebody might type it.
    static Command example(Verb verb) {
        Target target = new Target.Name("web-1");
        Selection machine = one(target);
        return switch (verb) {
            case RESTART -> example();
            case START -> new Command.Change(Action.START, machine, "", false, false);
            case STOP -> new Command.Change(Action.STOP, machine, "", false, false);
            case STATUS -> new Command.Status(machine);
            case LIST -> new Command.Search("web", Optional.empty());
            case HISTORY -> new Command.History(Optional.of(target));
            case LOCK -> new Command.Lock(target, Optional.empty(), "INC-42");
            case UNLOCK -> new Command.Unlock(target, Optional.empty());
            case FREEZE -> new Command.Freeze("INC-42");
            case THAW -> new Command.Thaw();
            case WHOAMI -> new Command.WhoAmI();
            case HELP -> new Command.Help(Optional.of(Verb.STATUS));
            case VERSION -> new Command.Version();
        };
    }

    /// Which bot this is.
    public static Reply version(String version, String runtime, String region) {
        return Reply.toAsker(List.of(Phrase.of(Sentence.VERSION, plain(version), plain(runtime),
                code(region))));
    }
}
