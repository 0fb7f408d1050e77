package chatbot.change;

import chatbot.fleet.Instance;
import chatbot.fleet.IpAddress;

/// A restart that somebody asked for, of the machine that was found.
///
/// @param asked    by whom, when and why
/// @param instance as it was when it was found
/// @param address  that it was found by
/// @param to       whom the report goes to
public record Change(Asked asked, Instance instance, IpAddress address, Recipient to) {
}
