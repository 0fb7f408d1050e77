package chatbot.ec2;

import static org.assertj.core.api.Assertions.assertThat;

import chatbot.aws.Caller;
import chatbot.aws.Moto;
import chatbot.aws.WithMoto;
import chatbot.fleet.Action;
import chatbot.fleet.Fleet;
import chatbot.fleet.FleetContract;
import chatbot.fleet.Instance;
import chatbot.fleet.Target;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The fleet on EC2, as moto plays it.
@WithMoto
final class Ec2FleetOnMotoIT implements FleetContract {

    private final Moto moto;
    private final Fleet fleet;
    private String publicAddress = "";

    Ec2FleetOnMotoIT(Moto moto) {
        this.moto = moto;
        this.fleet = new Ec2Fleet(LocalEc2.clients(moto.endpoint(), Moto.REGION, "us-west-2"),
                Clock.systemUTC());
    }

    @BeforeEach
    void startTheInstances() {
        moto.reset();
        start("web-1", "10.34.33.22");
        moto.terminate(start("old-web-2", "10.34.33.23"));
        publicAddress = moto.publicIp(start("web-2", "10.34.33.23"));
        moto.stop(start("db-1", "10.34.33.30"));
        startInAVpcOfItsOwn("shop-blue", "10.34.40.10");
        startInAVpcOfItsOwn("shop-green", "10.34.40.10");
        start("worker", "10.34.33.95");
        start("worker", "10.34.33.96");
        moto.runInstances("10.34.33.40", Map.of("Name", "legacy-1"));
        moto.runInstances("10.34.33.50", Map.of("Name", "payments-1", "chatbot", "confirm"));
        moto.in("us-west-2").runInstances("10.44.0.10", tags("west-1"));
        moto.startRecording();
    }

    /// EC2 takes them for wildcards, unless they are escaped.
    @Test
    void findsANameWithWildcardsByThatNameOnly() {
        String star = start("web*", "10.34.33.97");
        Target target = new Target.Name("web*");

        assertThat(LocalEc2.instances(LocalEc2.find(fleet, List.of(target), LocalEc2.PATIENCE)))
                .extracting(Instance::id).containsExactly(star);
    }

    @Override
    public Fleet fleet() {
        return fleet;
    }

    @Override
    public String publicAddress() {
        return publicAddress;
    }

    @Override
    public List<String> asked(Action action) {
        return moto.calls(action.api()).stream()
                .flatMap(call -> call.form().entrySet().stream())
                .filter(field -> field.getKey().startsWith("InstanceId."))
                .map(Map.Entry::getValue).toList();
    }

    @Override
    public Caller caller() {
        return LocalEc2.caller(LocalEc2.PATIENCE);
    }

    private String start(String name, String address) {
        return moto.runInstances(address, tags(name));
    }

    private void startInAVpcOfItsOwn(String name, String address) {
        String vpc = created("vpcId", "CreateVpc", Map.of("CidrBlock", "10.34.0.0/16"));
        String subnet = created("subnetId", "CreateSubnet",
                Map.of("VpcId", vpc, "CidrBlock", "10.34.40.0/24"));
        Map<String, String> instance = new TreeMap<>(Map.of("ImageId", "ami-12345678",
                "MinCount", "1", "MaxCount", "1", "SubnetId", subnet,
                "PrivateIpAddress", address, "TagSpecification.1.ResourceType", "instance"));
        instance.putAll(Map.of(
                "TagSpecification.1.Tag.1.Key", "Name", "TagSpecification.1.Tag.1.Value", name,
                "TagSpecification.1.Tag.2.Key", "chatbot",
                "TagSpecification.1.Tag.2.Value", "restart"));
        moto.query("RunInstances", instance);
    }

    private String created(String element, String action, Map<String, String> parameters) {
        Matcher id = Pattern.compile("<" + element + ">([^<]+)<")
                .matcher(moto.query(action, parameters));
        return id.results().findFirst().orElseThrow().group(1);
    }

    private static Map<String, String> tags(String name) {
        return Map.of("Name", name, "chatbot", "restart");
    }
}
