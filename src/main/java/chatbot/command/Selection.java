package chatbot.command;

import chatbot.fleet.Target;
import chatbot.language.Language;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The machines that a command is about, as they were told one by one.
///
/// @param targets one to [#MOST], each once, in the order in which they were typed
/// @param region  the only region to look in; empty for all that the bot knows
public record Selection(List<Target> targets, Optional<String> region) {

    /// How many machines one line may name.
    public static final int MOST = 10;

    /// Nobody changes the list afterwards.
    public Selection {
        targets = List.copyOf(targets);
    }

    String line(Language language) {
        return targets.stream().map(Quotation::of).collect(Collectors.joining(" "))
                + in(region, language);
    }

    static String in(Optional<String> region, Language language) {
        String in = language == Language.EN ? " in " : " 在 ";
        return region.map(name -> in + name).orElse("");
    }
}
