package chatbot.ec2;

import static org.assertj.core.api.Assertions.assertThat;

import chatbot.aws.Call;
import chatbot.aws.Moto;
import chatbot.aws.WithMoto;
import chatbot.ec2.Regional.Door;
import chatbot.fleet.Action;
import chatbot.fleet.Fleet.Attempt;
import chatbot.fleet.Fleet.Lookups;
import chatbot.fleet.Instance;
import chatbot.fleet.IpAddress;
import chatbot.fleet.Regions;
import chatbot.fleet.RoleArn;
import chatbot.fleet.Site;
import chatbot.fleet.Sites;
import chatbot.fleet.Target;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.Tag;
import software.amazon.awssdk.services.ec2.model.TagSpecification;

/// Two regions and two accounts, as moto plays them: the same private address in each.
@WithMoto
final class SitesOnMotoIT {

    private static final String OWN = "123456789012";
    private static final String MEMBER = "210987654321";
    private static final String WEST = "us-west-2";
    private static final Target ADDRESS = new Target.Address(IpAddress.of("10.34.33.22"));
    private static final Sites SITES = new Sites(new Regions(List.of(Moto.REGION, WEST)),
            List.of(new RoleArn("arn:aws:iam::" + MEMBER + ":role/chatbot-member", MEMBER)));

    private final Moto moto;
    private final Regional<Ec2Client> clients;
    private final Ec2Fleet fleet;
    private String own = "";
    private String member = "";

    SitesOnMotoIT(Moto moto) {
        this.moto = moto;
        this.clients = LocalEc2.clients(moto.endpoint(), SITES, Clock.systemUTC());
        this.fleet = new Ec2Fleet(clients, Clock.systemUTC());
    }

    @BeforeEach
    void startTheInstances() {
        moto.reset();
        own = start(Site.own(Moto.REGION));
        member = start(new Site(MEMBER, WEST));
        moto.startRecording();
    }

    @Test
    void findsAnAddressInBothAccountsAndAsksWhichIsMeant() {
        assertThat(find(ADDRESS)).extracting(Instance::id).containsExactly(own, member);
        assertThat(find(ADDRESS)).extracting(one -> one.place().account())
                .containsExactly(OWN, MEMBER);
        assertThat(find(ADDRESS)).extracting(Site::of)
                .containsExactly(Site.own(Moto.REGION), new Site(MEMBER, WEST));
    }

    @Test
    void restartsExactlyTheRightMachineByItsId() {
        Instance meant = find(new Target.Id(member)).getFirst();

        assertThat(fleet.change(Action.RESTART, List.of(meant), LocalEc2.caller(LocalEc2.PATIENCE)))
                .isEqualTo(new Attempt.Accepted());
        List<Call> reboots = moto.calls("RebootInstances");
        assertThat(reboots).singleElement().satisfies(call -> {
            assertThat(call.form()).containsEntry("InstanceId.1", member);
            assertThat(call.headers().get("Authorization")).contains("/" + WEST + "/ec2")
                    .doesNotContain("AKIAIOSFODNN7EXAMPLE");
        });
    }

    /// The function's own account doesn't know the machine of the other one.
    @Test
    void reachesAMachineByNoOtherAccountThanItsOwn() {
        Instance meant = find(new Target.Id(member)).getFirst();
        Instance mistaken = new Instance(meant.id(), meant.state(), meant.type(),
                new Instance.Place(meant.place().zone(), meant.place().vpc(), OWN), List.of(),
                Map.of(), meant.launched());

        assertThat(fleet.change(Action.RESTART, List.of(mistaken),
                LocalEc2.caller(LocalEc2.PATIENCE))).isInstanceOf(Attempt.Failed.class);
    }

    private List<Instance> find(Target target) {
        Lookups found = fleet.find(List.of(target), Optional.empty(),
                LocalEc2.caller(LocalEc2.PATIENCE));
        assertThat(found).isInstanceOfSatisfying(Lookups.Found.class,
                all -> assertThat(all.silent()).isEmpty());
        return LocalEc2.instances(found);
    }

    private String start(Site site) {
        Door<Ec2Client> open = switch (clients.at(site, LocalEc2.caller(LocalEc2.PATIENCE))) {
            case Ec2Looks.Seen<Door<Ec2Client>>(Door<Ec2Client> door) -> door;
            case Ec2Looks.Failed<Door<Ec2Client>> failed -> throw new AssertionError(failed);
        };
        return open.client().runInstances(run -> run.imageId("ami-12345678").minCount(1)
                .maxCount(1).privateIpAddress("10.34.33.22")
                .tagSpecifications(TagSpecification.builder().resourceType("instance").tags(
                        Tag.builder().key("Name").value("web-1").build(),
                        Tag.builder().key("chatbot").value("restart").build()).build())
                .overrideConfiguration(open.call(LocalEc2.caller(LocalEc2.PATIENCE),
                        Clock.systemUTC()).onBehalf()))
                .instances().getFirst().instanceId();
    }
}
