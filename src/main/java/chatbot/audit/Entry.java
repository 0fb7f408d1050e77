package chatbot.audit;

import chatbot.access.Sender;
import java.time.Duration;

/// What one line tells.
///
/// @param request id of the request at API Gateway; of a follow-up, of the change that it is about
/// @param took    from its arrival there, or from when the change was asked for
/// @param sender  who and where; with empty ids where that isn't known
/// @param first   whether it is the first line of its request, so that each counts once
/// @param status  HTTP status with which a request was turned away; else 0
/// @param error   stack trace of what nobody expected; else empty
public record Entry(Event event, String request, Duration took, Sender sender, Deed deed,
        boolean first, int status, String error) {

    private static final Sender NOBODY = new Sender("", "", "", "");

    /// About nobody known.
    public Entry(Event event, String request, Duration took, Deed deed) {
        this(event, request, took, NOBODY, deed, true, 0, "");
    }

    /// About somebody.
    public Entry by(Sender who) {
        return new Entry(event, request, took, who, deed, first, status, error);
    }

    /// Of a request that has a line already.
    public Entry further() {
        return new Entry(event, request, took, sender, deed, false, status, error);
    }

    /// Turned away with that status.
    public Entry turnedAway(int with) {
        return new Entry(event, request, took, sender, deed, first, with, error);
    }

    /// With the stack trace of what nobody expected.
    public Entry failed(String trace) {
        return new Entry(event, request, took, sender, deed, first, status, trace);
    }

    /// How it ended.
    public End end() {
        return deed.told().end();
    }
}
