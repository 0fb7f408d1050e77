package chatbot.policy;

import chatbot.command.Verb;
import chatbot.fleet.Instance;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;

/// One thing that a policy allows: to some people, some commands, in some channels, on some
/// instances.
///
/// @param name     as the policy calls it
/// @param line     where it stands in the policy
/// @param users    Slack user ids
/// @param groups   ids of Slack user groups; whoever is in one is as good as listed
/// @param commands the words of verbs
/// @param channels Slack channel ids, and `dm`
public record Rule(String name, int line, Names users, Names groups, Names commands,
        Names channels, Tags tags) {

    /// What of a rule may not fit.
    public enum Part {
        /// The person isn't in it.
        PERSON,
        /// The person isn't in it, and of one of its groups Slack doesn't tell who is in it.
        GROUP_UNKNOWN,
        /// The command isn't in it.
        COMMAND,
        /// The channel isn't in it.
        CHANNEL,
        /// The instance hasn't its tags.
        TAGS
    }

    /// Whatever the command and the instance.
    Set<Part> misfit(Asker asker) {
        Set<Part> parts = EnumSet.noneOf(Part.class);
        boolean person = users.has(asker.user())
                || asker.groups().stream().anyMatch(groups.names()::contains);
        if (!person) {
            parts.add(asker.unknown().stream().anyMatch(groups.names()::contains)
                    ? Part.GROUP_UNKNOWN
                    : Part.PERSON);
        }
        if (!channels.has(asker.channel())) {
            parts.add(Part.CHANNEL);
        }
        return parts;
    }

    /// With the command, and what is wanted of the tags.
    Set<Part> misfit(Asker asker, Verb verb, Predicate<Tags> wanted) {
        Set<Part> parts = misfit(asker);
        if (!commands.has(verb.word())) {
            parts.add(Part.COMMAND);
        }
        if (!wanted.test(tags)) {
            parts.add(Part.TAGS);
        }
        return parts;
    }

    /// With the command, on that instance.
    Set<Part> misfit(Asker asker, Verb verb, Instance instance) {
        return misfit(asker, verb, wanted -> wanted.fit(instance));
    }
}
