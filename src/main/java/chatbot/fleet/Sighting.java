package chatbot.fleet;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// An instance, as EC2 saw it in one look (EC2 API: DescribeInstances, DescribeInstanceStatus).
///
/// @param state       its state; an instance that EC2 lists no more is [InstanceState#TERMINATED]
/// @param launched    when it was last launched or started; empty for one that isn't listed
/// @param checks      its status checks, as far as EC2 reports any
/// @param replacement the newest living instance of its scaling group, if it is itself gone
public record Sighting(
        InstanceState state, Optional<Instant> launched, List<StatusCheck> checks,
        Optional<Instance> replacement) {

    /// Copies what it is given.
    public Sighting {
        checks = List.copyOf(checks);
    }
}
