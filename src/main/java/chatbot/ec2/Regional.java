package chatbot.ec2;

import chatbot.fleet.Regions;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/// A service of AWS in each region: by a client of its own, which is made for the first who asks
/// there, and kept.
///
/// @param <C> the service's client
final class Regional<C> {

    private final Regions regions;
    private final Function<String, C> connect;
    private final Map<String, C> clients = new ConcurrentHashMap<>();

    Regional(Regions regions, Function<String, C> connect) {
        this.regions = regions;
        this.connect = connect;
    }

    /// Where it may be asked.
    Regions regions() {
        return regions;
    }

    /// The client there, where it must be allowed to ask.
    C in(String region) {
        return clients.computeIfAbsent(regions.checked(region), connect);
    }
}
