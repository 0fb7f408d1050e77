package chatbot.chat;

import chatbot.change.Consent;
import chatbot.change.Doubt;
import chatbot.change.Finding;
import chatbot.change.Wish;
import chatbot.claim.Asked;
import chatbot.fleet.Action;
import chatbot.fleet.Instance;
import chatbot.fleet.Target;
import chatbot.language.Language;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What somebody is asked, which all buttons of the question share: all that is needed when one of
/// them is pressed, and nothing that could be another's.
///
/// @param id       one of its buttons counts, once
/// @param action   what is wished
/// @param asker    chat user id of who wishes it; empty where it is only offered
/// @param shown    when it was asked
/// @param reason   in the asker's own words; may be empty
/// @param language in which it was asked
/// @param discreet whether the answer is for the asker alone
/// @param again    whether machines are taken over that are another's, or were restarted just now
/// @param region   where the machines are; empty for the function's own region
/// @param subjects which machines; at least one
record Question(String id, Action action, String asker, Instant shown, String reason,
        Language language, boolean discreet, boolean again, String region,
        List<Subject> subjects) {

    /// One machine as it was shown.
    ///
    /// @param target   as it was asked for
    /// @param instance its id; empty if none was found yet
    /// @param name     empty if it has none
    /// @param launched when it was launched
    /// @param doubts   what was said of it
    record Subject(Target target, String instance, String name, Instant launched,
            Set<Doubt> doubts) {

        Subject {
            doubts = Set.copyOf(doubts);
        }

        /// Of which no machine was found yet.
        static Subject of(Target target) {
            return new Subject(target, "", "", Instant.EPOCH, Set.of());
        }

        static Subject of(Target target, Instance instance, Set<Doubt> doubts) {
            return new Subject(target, instance.id(), instance.name().orElse(""),
                    instance.launched(), doubts);
        }

        static Subject of(Finding.Fit machine) {
            return of(machine.target(), machine.instance(), machine.doubts());
        }

        private Optional<Consent> consent(Instant shown) {
            return instance.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Consent(shown, instance, launched, doubts));
        }
    }

    Question {
        subjects = List.copyOf(subjects);
    }

    /// About what somebody wishes.
    static Question about(Wish wish, List<Subject> subjects, String id, Instant now) {
        Asked asked = wish.asked();
        return new Question(id, asked.action(), asked.user(), now, asked.reason(),
                wish.to().language(), !wish.to().everybody(), wish.again(),
                wish.region().orElse(""), subjects);
    }

    /// The same about other machines.
    Question about(List<Subject> others) {
        return new Question(id, action, asker, shown, reason, language, discreet, again, region,
                others);
    }

    /// The same, wished by somebody.
    Question askedBy(String user) {
        return new Question(id, action, user, shown, reason, language, discreet, again, region,
                subjects);
    }

    /// What is meant, machine by machine.
    List<Target> targets() {
        return subjects.stream().map(Subject::target).toList();
    }

    /// What saying yes agrees to.
    List<Consent> consents() {
        return subjects.stream().flatMap(subject -> subject.consent(shown).stream()).toList();
    }

    /// What is asked for by a button of it.
    ///
    /// @param approver who agreed; empty if nobody did
    Asked asked(Instant now, String approver) {
        return new Asked(action, id, asker, now, reason, approver);
    }
}
