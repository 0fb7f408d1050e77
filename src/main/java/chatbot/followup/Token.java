package chatbot.followup;

import chatbot.claim.Asked;
import chatbot.claim.Change;
import chatbot.claim.Recipient;
import chatbot.fleet.Action;
import chatbot.followup.Watched.Seen;
import chatbot.followup.Watched.What;
import chatbot.language.Language;
import chatbot.watch.Watch;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a follow-up carries from look to look, flat, as it is sealed. Texts are empty where there is
/// nothing to say, and may be missing in what an older version of this function sealed.
///
/// @param what    the first machine
/// @param seen    what was seen of it
/// @param more    the other machines
/// @param interim whether it was told how things stand
/// @param uses    how often the `response_url` was used
/// @param end     how each ended, if that was told and only has to be noted
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_DEFAULT)
record Token(Who who, What what, Seen seen, @Nullable List<Watched> more, boolean interim, int uses,
        @Nullable String end) {

    /// What was asked by whom, and whom to tell.
    ///
    /// @param time in milliseconds since 1970
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_DEFAULT)
    record Who(@Nullable String action, String request, String user, long time,
            @Nullable String reason, @Nullable String approver, String channel, String asker,
            boolean everybody, @Nullable String url, @Nullable String thread,
            @Nullable String message, @Nullable String language) {

        static Who of(Change change) {
            Asked asked = change.asked();
            Recipient to = change.to();
            return new Who(asked.action().name(), asked.request(), asked.user(),
                    asked.time().toEpochMilli(), asked.reason(), asked.approver(), to.channel(),
                    to.user(), to.everybody(), to.url(), to.thread(), to.message(),
                    to.language().name());
        }

        /// @param own the machine's request
        Asked asked(String own) {
            return new Asked(
                    text(action).isEmpty() ? Action.RESTART : Action.valueOf(text(action)), own,
                    user, Instant.ofEpochMilli(time), text(reason), text(approver));
        }

        Recipient to() {
            return new Recipient(channel, asker, everybody, text(url), text(thread),
                    text(message),
                    text(language).isEmpty() ? Language.EN : Language.valueOf(text(language)));
        }
    }

    /// With what is missing for nothing.
    ///
    /// @param watches those of one request; at least one
    static Token of(List<Watch> watches, boolean interim, int uses, String end) {
        Watched first = Watched.of(watches.getFirst());
        return new Token(Who.of(watches.getFirst().change()), first.what(), first.seen(),
                watches.stream().skip(1).map(Watched::of).toList(), interim, uses, end);
    }

    /// The watches that it holds, the first one's request being the line's.
    List<Watch> watches() {
        Recipient to = who.to();
        return Stream.concat(Stream.of(new Watched(who.request(), what, seen)),
                Stream.ofNullable(more).flatMap(List::stream))
                .map(watched -> watched.watch(who.asked(watched.request()), to)).toList();
    }

    /// The changes that are watched.
    List<Change> changes() {
        return watches().stream().map(Watch::change).toList();
    }

    /// The first of the changes that are watched.
    Change change() {
        return watches().getFirst().change();
    }

    /// How each ended; empty while that isn't told.
    String ends() {
        return text(end);
    }

    /// Whether the end was told, and only has to be noted.
    boolean isTold() {
        return !ends().isEmpty();
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
