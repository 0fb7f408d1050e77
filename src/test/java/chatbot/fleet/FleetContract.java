package chatbot.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import chatbot.aws.Caller;
import chatbot.aws.Failure;
import chatbot.fleet.Fleet.Lookup;
import chatbot.fleet.Fleet.Reboot;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What every fleet does, shown on one that has at least these instances:
///
/// * `web-1` with 10.34.33.22, running, tagged `chatbot=restart`;
/// * `web-2` with 10.34.33.23, running, with a public address; `old-web-2` had 10.34.33.23 before
///   it was terminated;
/// * `db-1` with 10.34.33.30, stopped;
/// * `shop-blue` and `shop-green` with 10.34.40.10 in two VPCs.
interface FleetContract {

    Fleet fleet();

    /// The public address of `web-2`.
    String publicAddress();

    /// The ids of the instances that were asked to reboot.
    List<String> reboots();

    /// Somebody who has seconds left.
    Caller caller();

    @Test
    default void findsARunningInstanceByItsPrivateAddress() {
        Instance web = find("10.34.33.22");
        assertThat(web.name()).contains("web-1");
        assertThat(web.id()).matches("i-[0-9a-f]{17}");
        assertThat(web.state()).isEqualTo(InstanceState.RUNNING);
        assertThat(web.type()).matches("[a-z0-9-]+\\.[a-z0-9-]+");
        assertThat(web.place().zone()).matches(fleet().region() + "[a-z]");
        assertThat(web.place().vpc()).matches("vpc-[0-9a-f]{8,17}");
        assertThat(web.place().account()).isEqualTo("123456789012");
        assertThat(web.tags()).containsEntry("Name", "web-1").containsEntry("chatbot", "restart");
        assertThat(web.addresses()).first().isEqualTo(
                new Instance.Address(IpAddress.of("10.34.33.22"), Instance.Role.PRIMARY));
    }

    @Test
    default void findsAnInstanceByItsPublicAddress() {
        Instance web = find(publicAddress());
        assertThat(web.name()).contains("web-2");
        assertThat(web.isItself(IpAddress.of(publicAddress()))).isTrue();
        assertThat(web).isEqualTo(find("10.34.33.23"));
    }

    @Test
    default void findsNobodyByAnAddressThatNobodyHas() {
        assertThat(findAll("10.34.99.99")).isEmpty();
        assertThat(findAll("192.0.2.99")).isEmpty();
    }

    @Test
    default void findsAllInstancesThatShareAnAddress() {
        List<Instance> shops = findAll("10.34.40.10");
        assertThat(shops).flatExtracting(shop -> shop.name().stream().toList())
                .containsExactlyInAnyOrder("shop-blue", "shop-green");
        assertThat(shops).extracting(shop -> shop.place().vpc()).doesNotHaveDuplicates();
    }

    @Test
    default void doesNotCountATerminatedInstance() {
        assertThat(find("10.34.33.23").name()).contains("web-2");
    }

    @Test
    default void tellsThatAnInstanceIsStopped() {
        Instance database = find("10.34.33.30");
        assertThat(database.name()).contains("db-1");
        assertThat(database.state()).isEqualTo(InstanceState.STOPPED);
    }

    @Test
    default void rebootsARunningInstanceWhichIsRunningAllTheWhile() {
        Instance web = find("10.34.33.22");
        assertThat(fleet().reboot(web, caller())).isEqualTo(new Reboot.Accepted());
        assertThat(reboots()).containsExactly(web.id());
        assertThat(find("10.34.33.22")).isEqualTo(web);
    }

    @Test
    default void doesNothingForACallerWhoseTimeIsUp() {
        Instance web = find("10.34.33.22");
        Caller late = new Caller("U0ALICE", "request-1", Instant.EPOCH);
        Failure why = new Failure.TooLate();
        assertThat(fleet().find(IpAddress.of("10.34.33.22"), late))
                .isEqualTo(new Lookup.Failed(why));
        assertThat(fleet().reboot(web, late)).isEqualTo(new Reboot.Failed(why));
        assertThat(reboots()).isEmpty();
    }

    /// The only instance that has the address.
    private Instance find(String address) {
        List<Instance> found = findAll(address);
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private List<Instance> findAll(String address) {
        if (fleet().find(IpAddress.of(address), caller()) instanceof Lookup.Found found) {
            return found.instances();
        }
        throw new AssertionError("The look failed");
    }
}
