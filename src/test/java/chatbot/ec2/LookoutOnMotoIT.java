package chatbot.ec2;

import static org.assertj.core.api.Assertions.assertThat;

import chatbot.aws.Moto;
import chatbot.aws.WithMoto;
import chatbot.fleet.Fleet.Lookups;
import chatbot.fleet.Instance;
import chatbot.fleet.InstanceState;
import chatbot.fleet.IpAddress;
import chatbot.fleet.Lookout.Look;
import chatbot.fleet.Sighting;
import chatbot.fleet.StatusCheck.Result;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What is seen of instances on EC2, as moto plays it.
@WithMoto
final class LookoutOnMotoIT {

    private static final String ADDRESS = "10.34.33.22";

    private final Moto moto;

    LookoutOnMotoIT(Moto moto) {
        this.moto = moto;
    }

    @BeforeEach
    void forget() {
        moto.reset();
    }

    @Test
    void seesThatARunningInstancePassesItsChecks() {
        Instance web = started();

        assertThat(seen(web)).satisfies(sighting -> {
            assertThat(sighting.state()).isEqualTo(InstanceState.RUNNING);
            assertThat(sighting.launched()).contains(web.launched());
            assertThat(sighting.checks()).hasSizeGreaterThanOrEqualTo(2)
                    .allSatisfy(check -> assertThat(check.result()).isEqualTo(Result.OK));
        });
    }

    @Test
    void seesThatAnInstanceIsTerminatedWhileItIsListedAndAfter() {
        Instance web = started();

        moto.terminate(web.id());
        assertThat(seen(web).state()).isEqualTo(InstanceState.TERMINATED);
        moto.reset();
        assertThat(seen(web).state()).isEqualTo(InstanceState.TERMINATED);
    }

    private Instance started() {
        moto.runInstances(ADDRESS, Map.of());
        Lookups found = LocalEc2.find(LocalEc2.fleet(moto.endpoint()), IpAddress.of(ADDRESS),
                LocalEc2.PATIENCE);
        return LocalEc2.instances(found).getFirst();
    }

    private Sighting seen(Instance instance) {
        Look look = LocalEc2.look(LocalEc2.lookout(moto.endpoint()), instance, LocalEc2.PATIENCE);
        return ((Look.Seen) look).sighting();
    }
}
