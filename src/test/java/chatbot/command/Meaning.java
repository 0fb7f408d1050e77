package chatbot.command;

import chatbot.command.ParseResult.Flawed;
import chatbot.command.ParseResult.MissingReason;
import chatbot.command.ParseResult.MissingRegion;
import chatbot.command.ParseResult.MissingTarget;
import chatbot.command.ParseResult.NotARegion;
import chatbot.command.ParseResult.NotATarget;
import chatbot.command.ParseResult.OptionNotHere;
import chatbot.command.ParseResult.TooManyTargets;
import chatbot.command.ParseResult.TooManyWords;
import chatbot.command.ParseResult.Understood;
import chatbot.command.ParseResult.UnknownOption;
import chatbot.command.ParseResult.UnknownWord;
import chatbot.fleet.IpAddress;
import chatbot.fleet.Target;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What was made of a line, in the notation of the corpus.
final class Meaning {

    private Meaning() {
    }

    static String of(ParseResult result) {
        return switch (result) {
            case Understood(Command command, boolean discreet) ->
                Stream.of(command.verb().word(), machines(command), place(command),
                        options(command), discreet ? "private" : "", reason(command))
                        .filter(part -> !part.isEmpty()).collect(Collectors.joining("; "));
            case UnknownWord(String word, Optional<Verb> nearest) ->
                no("UnknownWord", word + nearest.map(verb -> " → " + verb.word()).orElse(""));
            case MissingTarget(Verb verb) -> no("MissingTarget", verb.word());
            case NotATarget(Verb _, List<Flawed> flawed) -> "NO " + flawed.stream()
                    .map(word -> word.flaw().getClass().getSimpleName() + "(" + word.text() + ")")
                    .collect(Collectors.joining(", "));
            case TooManyTargets(Verb _, int count) ->
                no("TooManyTargets", Integer.toString(count));
            case MissingRegion(Verb verb) -> no("MissingRegion", verb.word());
            case NotARegion(Verb _, String text) -> no("NotARegion", text);
            case MissingReason(Verb verb) -> no("MissingReason", verb.word());
            case TooManyWords(Verb _, String extra) -> no("TooManyWords", extra);
            case UnknownOption(Verb _, String text, Optional<Option> nearest) -> no("UnknownOption",
                    text + nearest.map(option -> " → " + option.text()).orElse(""));
            case OptionNotHere(Verb _, Option option) -> no("OptionNotHere", option.text());
        };
    }

    private static String no(String what, String why) {
        return "NO " + what + "(" + why + ")";
    }

    private static String machines(Command command) {
        return switch (command) {
            case Command.Change change -> targets(change.machines().targets());
            case Command.Status status -> targets(status.machines().targets());
            case Command.Search search -> search.text().isEmpty() ? "" : "text " + search.text();
            case Command.History history -> targets(history.target().stream().toList());
            case Command.Lock lock -> target(lock.target());
            case Command.Unlock unlock -> target(unlock.target());
            case Command.Freeze(String _) -> "";
            case Command.Thaw() -> "";
            case Command.WhoAmI() -> "";
            case Command.Help help -> help.topic().map(verb -> "about " + verb.word()).orElse("");
            case Command.Version() -> "";
        };
    }

    private static String targets(List<Target> targets) {
        return targets.stream().map(Meaning::target).collect(Collectors.joining("; "));
    }

    private static String target(Target target) {
        return switch (target) {
            case Target.Address(IpAddress ip) -> "ip " + ip.text();
            case Target.Id(String id) -> "id " + id;
            case Target.Name(String name) -> "name " + name;
        };
    }

    private static String place(Command command) {
        Optional<String> region = switch (command) {
            case Command.Change change -> change.machines().region();
            case Command.Status status -> status.machines().region();
            case Command.Search search -> search.region();
            case Command.History _ -> Optional.empty();
            case Command.Lock lock -> lock.region();
            case Command.Unlock unlock -> unlock.region();
            case Command.Freeze _ -> Optional.empty();
            case Command.Thaw _ -> Optional.empty();
            case Command.WhoAmI _ -> Optional.empty();
            case Command.Help _ -> Optional.empty();
            case Command.Version _ -> Optional.empty();
        };
        return region.map(name -> "in " + name).orElse("");
    }

    private static String options(Command command) {
        return command instanceof Command.Change change
                ? Stream.of(change.dryRun() ? "dry-run" : "", change.again() ? "again" : "")
                        .filter(option -> !option.isEmpty()).collect(Collectors.joining("; "))
                : "";
    }

    private static String reason(Command command) {
        String reason = switch (command) {
            case Command.Change change -> change.reason();
            case Command.Lock lock -> lock.reason();
            case Command.Freeze freeze -> freeze.reason();
            default -> "";
        };
        return reason.isEmpty() ? "" : "because " + reason;
    }
}
