package chatbot.ec2;

import static chatbot.ec2.LocalEc2.PATIENCE;
import static chatbot.ec2.LocalEc2.WEB;
import static org.assertj.core.api.Assertions.assertThat;

import chatbot.aws.Caller;
import chatbot.aws.Failure;
import chatbot.fleet.Action;
import chatbot.fleet.Fleet.Listed;
import chatbot.fleet.Fleet.Lookups;
import chatbot.fleet.Fleet.Search;
import chatbot.fleet.Instance;
import chatbot.fleet.Lookout.Look;
import chatbot.fleet.Sites;
import chatbot.fleet.Target;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.Ec2Client;

/// Where the machines of each region are asked for.
final class Ec2RegionsTest {

    private static final Ec2Stub EC2 = Ec2Stub.start();
    private static final String EAST = "us-east-1";
    private static final String WEST = "us-west-2";
    private static final Clock CLOCK = Clock.systemUTC();

    private final Regional<Ec2Client> clients = LocalEc2.clients(EC2.endpoint(), EAST, WEST);
    private final Ec2Fleet fleet = new Ec2Fleet(clients, CLOCK);
    private final Ec2Lookout lookout = new Ec2Lookout(clients, CLOCK);
    private final Caller caller = LocalEc2.caller(PATIENCE);

    @BeforeEach
    void findNothing() {
        EC2.reset();
        EC2.on("DescribeInstances", Map.of(), Ec2Xml.instances());
        EC2.on("StopInstances", Map.of(), Ec2Xml.accepted(Action.STOP));
    }

    @AfterAll
    static void stop() {
        EC2.close();
    }

    @Test
    void isTheOneThatIsMeant() {
        Target.Name name = new Target.Name("web");
        fleet.find(List.of(name), Optional.of(WEST), caller);
        fleet.near(name, Optional.of(WEST), caller);
        fleet.list(new Search("", Optional.of(WEST), 20, ""), caller);
        fleet.find(List.of(name), Optional.of(EAST), caller);

        assertThat(fleet.regions()).containsExactly(EAST, WEST);
        assertThat(EC2.regions()).containsExactly(WEST, WEST, WEST, EAST);
    }

    @Test
    void isTheInstancesOwnWhereOneIsChangedOrLookedAt() {
        fleet.change(Action.STOP, List.of(in("us-west-2b")), caller);
        lookout.look(in("us-west-2-lax-1a"), caller);
        lookout.look(in("us-east-1f"), caller);
        lookout.look(in(""), caller);

        assertThat(EC2.regions()).containsExactly(WEST, WEST, EAST, EAST);
    }

    @Test
    void isNoneThatIsntListed() {
        Optional<String> other = Optional.of("eu-west-1");
        Target.Name name = new Target.Name("web");
        assertThat(fleet.find(List.of(name), other, caller))
                .isEqualTo(new Lookups.OtherRegion("eu-west-1", List.of(EAST, WEST)));
        assertThat(fleet.near(name, other, caller))
                .isEqualTo(new Listed.OtherRegion("eu-west-1", List.of(EAST, WEST)));
        assertThat(fleet.list(new Search("", other, 20, ""), caller))
                .isEqualTo(new Listed.OtherRegion("eu-west-1", List.of(EAST, WEST)));
        assertThat(lookout.look(in("eu-west-1a"), caller))
                .isEqualTo(new Look.Failed(new Failure.NoSuchRegion("eu-west-1")));
        assertThat(EC2.actions()).isEmpty();
    }

    /// The client of the function's own region is made while Lambda initialises the function.
    @Test
    void hasAClientOnceItIsNeeded() {
        List<String> made = new ArrayList<>();
        Regional<Ec2Client> counted = new Regional<>(Sites.in(List.of(EAST, WEST)),
                LocalEc2.NO_ROLES, region -> {
                    made.add(region);
                    return clients.in(region);
                });
        Ec2Fleet lazy = new Ec2Fleet(counted, CLOCK);
        assertThat(made).containsExactly(EAST);

        lazy.list(new Search("", Optional.of(WEST), 20, ""), caller);
        lazy.list(new Search("", Optional.of(WEST), 20, ""), caller);
        lazy.list(new Search("", Optional.of(EAST), 20, ""), caller);
        assertThat(made).containsExactly(EAST, WEST);
    }

    private static Instance in(String zone) {
        return new Instance(WEB.id(), WEB.state(), WEB.type(),
                new Instance.Place(zone, WEB.place().vpc(), WEB.place().account()), List.of(),
                Map.of(), WEB.launched());
    }
}
