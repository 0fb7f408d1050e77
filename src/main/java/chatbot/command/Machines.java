package chatbot.command;

import chatbot.command.ParseResult.Flawed;
import chatbot.command.ParseResult.MissingTarget;
import chatbot.command.ParseResult.NotATarget;
import chatbot.command.ParseResult.TooManyTargets;
import chatbot.fleet.Target;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.regex.Pattern;

/// The words that stand where machines should, each once.
record Machines(List<Target> targets, List<Flawed> flawed) {

    private static final Pattern BETWEEN = Pattern.compile("(?i)and|&|和|");

    static Machines of(String words) {
        SequencedSet<Target> targets = new LinkedHashSet<>();
        SequencedSet<Flawed> flawed = new LinkedHashSet<>();
        for (String typed : new LinkedHashSet<>(List.of(words.split(" ", -1)))) {
            if (!BETWEEN.matcher(typed).matches()) {
                MachineWord word = MachineWord.of(typed);
                word.flaw().ifPresentOrElse(flaw -> flawed.add(new Flawed(word.text(), flaw)),
                        () -> targets.add(word.target()));
            }
        }
        return new Machines(List.copyOf(targets), List.copyOf(flawed));
    }

    /// What is wrong with them, if anything is.
    Optional<ParseResult> trouble(Verb verb) {
        int count = targets.size() + flawed.size();
        if (count == 0) {
            return Optional.of(new MissingTarget(verb));
        }
        if (count > Selection.MOST) {
            return Optional.of(new TooManyTargets(verb, count));
        }
        return flawed.isEmpty() ? Optional.empty() : Optional.of(new NotATarget(verb, flawed));
    }
}
