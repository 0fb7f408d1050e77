package chatbot.fleet;

import static chatbot.fleet.InstanceState.PENDING;
import static chatbot.fleet.InstanceState.RUNNING;
import static chatbot.fleet.InstanceState.STOPPED;
import static chatbot.fleet.InstanceState.STOPPING;
import static chatbot.fleet.InstanceState.TERMINATED;

import chatbot.fleet.Instance.Address;
import chatbot.fleet.Instance.Place;
import chatbot.fleet.Instance.Role;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A machine of the demo fleet in short: tags and addresses are separated by spaces.
record DemoFleetMachine(String name, int number, InstanceState state, String tags,
        String addresses) {

    /// One of each kind to try the bot on.
    static final List<DemoFleetMachine> ALL = List.of(
            new DemoFleetMachine("web-1", 0x11, RUNNING, "chatbot=restart chatbot-power=allow",
                    "10.34.33.22"),
            new DemoFleetMachine("web-2", 0x12, RUNNING, "chatbot=restart chatbot-power=allow",
                    "10.34.33.23 public=203.0.113.23"),
            new DemoFleetMachine("web-3", 0x14, RUNNING, "chatbot=restart", "10.34.33.24"),
            new DemoFleetMachine("web-4", 0x15, RUNNING, "chatbot=restart", "10.34.33.25"),
            new DemoFleetMachine("web-5", 0x16, RUNNING, "chatbot=restart", "10.34.33.26"),
            new DemoFleetMachine("old-web-2", 0x13, TERMINATED, "chatbot=restart", "10.34.33.23"),
            new DemoFleetMachine("db-1", 0x21, STOPPED, "chatbot=restart chatbot-power=allow",
                    "10.34.33.30"),
            new DemoFleetMachine("batch-1", 0x22, STOPPING, "chatbot=restart chatbot-power=allow",
                    "10.34.33.31"),
            new DemoFleetMachine("fresh-1", 0x23, PENDING, "chatbot=restart", "10.34.33.32"),
            new DemoFleetMachine("legacy-1", 0x31, RUNNING, "", "10.34.33.40"),
            new DemoFleetMachine("payments-1", 0x41, RUNNING, "chatbot=confirm chatbot-power=allow",
                    "10.34.33.50"),
            new DemoFleetMachine("billing-1", 0x42, RUNNING, "chatbot=approve", "10.34.33.51"),
            new DemoFleetMachine("shop-blue", 0x51, RUNNING, "chatbot=restart",
                    "10.34.40.10 public=203.0.113.40"),
            new DemoFleetMachine("shop-green", 0x52, RUNNING, "chatbot=restart",
                    "10.34.40.10 public=203.0.113.41"),
            new DemoFleetMachine("worker", 0x53, RUNNING, "chatbot=restart", "10.34.33.95"),
            new DemoFleetMachine("worker", 0x54, RUNNING, "chatbot=restart", "10.34.33.96"),
            new DemoFleetMachine("mail-1", 0x61, RUNNING, "chatbot=restart",
                    "10.34.33.60 ipv6=2001:db8:34::22"),
            new DemoFleetMachine("proxy-1", 0x62, RUNNING, "chatbot=restart",
                    "10.34.33.61 secondary=10.34.33.62"),
            new DemoFleetMachine("node-1", 0x71, RUNNING,
                    "chatbot=restart kubernetes.io/cluster/shop=owned",
                    "10.34.34.10 secondary=10.34.34.77"),
            new DemoFleetMachine("queue-1", 0x72, RUNNING,
                    "chatbot=restart aws:autoscaling:groupName=queue", "10.34.33.90"),
            new DemoFleetMachine("locked-1", 0x81, RUNNING, "chatbot=restart chatbot-power=allow",
                    "10.34.33.70"),
            new DemoFleetMachine("slow-1", 0x82, RUNNING, "chatbot=restart chatbot-power=allow",
                    "10.34.33.80"),
            new DemoFleetMachine("west-1", 0x91, RUNNING, "chatbot=restart", "10.44.0.10"));

    /// Each start takes the next of the ranges that are set aside for examples (RFC 5737).
    private static final List<String> PUBLIC = List.of("203.0.113.", "198.51.100.", "192.0.2.");

    String id() {
        return "i-0de700000000000%02x".formatted(number);
    }

    /// The machine as EC2 describes it. A stopped one has no public address, and gets another one
    /// when it is started (EC2: "Amazon EC2 instance IP addressing").
    Instance instance(DemoFleetPower power) {
        Map<String, String> read = Stream
                .of(("Name=" + name + " " + tags).strip().split(" ", -1))
                .map(tag -> tag.split("=", 2))
                .collect(Collectors.toMap(tag -> tag[0], tag -> tag[1]));
        String zone = name.startsWith("west-") ? "us-west-2b" : "us-east-1a";
        String vpc = "vpc-0de7000000000000" + (name.equals("shop-green") ? 2 : 1);
        return new Instance(id(), power.state(), "t3.small",
                new Place(zone, vpc, "123456789012"),
                Stream.of(addresses.split(" ", -1)).map(text -> address(text, power.starts()))
                        .filter(own -> own.role() != Role.PUBLIC || power.state() != STOPPED)
                        .toList(),
                read, power.launched());
    }

    private static Address address(String text, int starts) {
        String[] sides = text.split("=", -1);
        Role role = sides.length == 1
                ? Role.PRIMARY
                : Role.valueOf(sides[0].toUpperCase(Locale.ROOT));
        String address = sides[sides.length - 1];
        return new Address(IpAddress.of(role == Role.PUBLIC
                ? PUBLIC.get(starts % PUBLIC.size())
                        + address.substring(address.lastIndexOf('.') + 1)
                : address), role);
    }
}
