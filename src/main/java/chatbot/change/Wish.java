package chatbot.change;

import chatbot.claim.Asked;
import chatbot.claim.Change;
import chatbot.claim.Recipient;
import chatbot.claim.Terms;
import chatbot.fleet.Instance;
import chatbot.fleet.Target;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// That something be done to some machines: to all of them, or to none.
///
/// @param targets   which are meant; at least one
/// @param region    where they are; empty for any
/// @param to        whom the report goes to
/// @param consents  what somebody agreed to, machine by machine; empty if nobody was asked
/// @param rehearsal whether nothing is to be done, but to find out what would be
/// @param again     whether machines are taken over that are another's, or were restarted just now
public record Wish(Asked asked, List<Target> targets, Optional<String> region, Recipient to,
        List<Consent> consents, boolean rehearsal, boolean again) {

    /// That takes nothing over.
    public Wish(Asked asked, List<Target> targets, Optional<String> region, Recipient to,
            List<Consent> consents, boolean rehearsal) {
        this(asked, targets, region, to, consents, rehearsal, false);
    }

    /// Copies what it is given.
    public Wish {
        targets = List.copyOf(targets);
        consents = List.copyOf(consents);
    }

    /// When it was shown to somebody how things are.
    Instant shown() {
        return consents.stream().map(Consent::shown).findFirst().orElse(asked.time());
    }

    /// On which terms the machines are claimed.
    Terms terms() {
        return new Terms(shown(), again, consents.stream()
                .anyMatch(consent -> consent.doubts().contains(Doubt.CROWDED)));
    }

    /// What is done to the machines. The first change has the request of the line, so that decides
    /// whether the line is new.
    List<Change> changes(List<Finding.Fit> machines) {
        List<Change> changes = new ArrayList<>();
        for (Finding.Fit machine : machines) {
            Asked own = changes.isEmpty() ? asked : asked.alsoFor(machine.instance().id());
            changes.add(new Change(own, machine.instance(), machine.target(), to));
        }
        return List.copyOf(changes);
    }

    /// What somebody agreed to of this very machine.
    Optional<Consent> consent(Instance instance) {
        return consents.stream().filter(given -> given.isFor(instance)).findFirst();
    }
}
