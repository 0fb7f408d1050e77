package chatbot.fleet;

import chatbot.aws.Caller;
import chatbot.aws.Moto;
import chatbot.aws.WithMoto;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;

/// The fleet on EC2, as moto plays it.
@WithMoto
final class Ec2FleetOnMotoIT implements FleetContract {

    private final Moto moto;
    private final Fleet fleet;
    private String publicAddress = "";

    Ec2FleetOnMotoIT(Moto moto) {
        this.moto = moto;
        this.fleet = LocalEc2.fleet(moto.endpoint());
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
        moto.startRecording();
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
    public List<String> reboots() {
        return moto.calls("RebootInstances").stream().map(call -> call.form().get("InstanceId.1"))
                .toList();
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
        moto.query("RunInstances", Map.of("ImageId", "ami-12345678", "MinCount", "1",
                "MaxCount", "1", "SubnetId", subnet, "PrivateIpAddress", address,
                "TagSpecification.1.ResourceType", "instance",
                "TagSpecification.1.Tag.1.Key", "Name", "TagSpecification.1.Tag.1.Value", name));
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
