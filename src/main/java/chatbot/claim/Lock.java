package chatbot.claim;

import java.time.Instant;

/// That a machine, or every machine, is to be left alone until somebody says otherwise.
///
/// An operator may have written it into the table by hand, so anything but the machine may be
/// unknown.
///
/// @param instance its id; [#EVERYTHING] for all
/// @param name     the machine's; empty if it has none, or none is known
/// @param user     chat user id of who locked it; empty if that is unknown
/// @param reason   in that person's own words; may be empty
/// @param time     when; [Instant#EPOCH] if that is unknown
public record Lock(String instance, String name, String user, String reason, Instant time) {

    /// In place of an instance: the bot changes nothing at all.
    public static final String EVERYTHING = "";

    /// Whether it is on all machines.
    public boolean isFreeze() {
        return instance.equals(EVERYTHING);
    }
}
