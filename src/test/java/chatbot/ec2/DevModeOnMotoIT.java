package chatbot.ec2;

import static org.assertj.core.api.Assertions.assertThat;

import chatbot.aws.Moto;
import chatbot.aws.WithMoto;
import chatbot.dev.moto.SeededMoto;
import chatbot.fleet.Action;
import chatbot.fleet.Fleet;
import chatbot.fleet.Fleet.Attempt;
import chatbot.fleet.Instance;
import chatbot.fleet.IpAddress;
import chatbot.fleet.Target;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The fleet on EC2, as dev mode has it with moto: with machines like the demo fleet's.
@WithMoto
final class DevModeOnMotoIT {

    private static final Target TARGET = new Target.Address(IpAddress.of("10.34.33.22"));

    private final Moto moto;
    private final Fleet fleet;

    DevModeOnMotoIT(Moto moto) {
        this.moto = moto;
        this.fleet = new Ec2Fleet(LocalEc2.clients(moto.endpoint(), Moto.REGION, "us-west-2"),
                Clock.systemUTC());
    }

    @BeforeEach
    void fill() {
        moto.reset();
        SeededMoto.fill(moto);
        moto.startRecording();
    }

    private List<Instance> found() {
        return LocalEc2.instances(LocalEc2.find(fleet, List.of(TARGET), LocalEc2.PATIENCE));
    }

    @Test
    void restartsAMachineByTheAddressOfTheDemoFleets() {
        assertThat(found()).singleElement()
                .satisfies(one -> assertThat(one.name()).hasValue("web-1"));
        assertThat(fleet.change(Action.RESTART, found(), LocalEc2.caller(LocalEc2.PATIENCE)))
                .isEqualTo(new Attempt.Accepted());
        assertThat(moto.calls("RebootInstances")).hasSize(1);
    }
}
