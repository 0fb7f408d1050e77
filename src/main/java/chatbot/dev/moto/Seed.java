package chatbot.dev.moto;

import chatbot.aws.AwsConnection;
import chatbot.fleet.Instance;
import chatbot.fleet.Instance.Address;
import chatbot.fleet.Instance.Role;
import chatbot.fleet.InstanceState;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.ResourceType;
import software.amazon.awssdk.services.ec2.model.RunInstancesRequest;
import software.amazon.awssdk.services.ec2.model.Tag;
import software.amazon.awssdk.services.ec2.model.TagSpecification;

/// Machines for moto like those of another fleet: the same names, tags and primary addresses. Their
/// ids and public addresses are moto's; it takes no tags of AWS's own.
final class Seed {

    private static final String OF_AWS = "aws:";

    /// moto reads much of its code when it is first asked.
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final SdkHttpClient http = UrlConnectionHttpClient.builder().socketTimeout(PATIENCE)
            .build();
    private final AwsConnection moto;
    private final Map<String, Ec2Client> clients = new HashMap<>();

    private Seed(AwsConnection moto) {
        this.moto = moto;
    }

    /// Starts the machines in their regions, if nothing runs there yet.
    static void sow(List<Instance> like, AwsConnection moto) {
        Seed seed = new Seed(moto);
        try {
            if (seed.client(moto.region()).describeInstances().reservations().isEmpty()) {
                like.forEach(seed::start);
            }
        } finally {
            seed.clients.values().forEach(Ec2Client::close);
            seed.http.close();
        }
    }

    private Ec2Client client(String region) {
        return clients.computeIfAbsent(region,
                one -> moto.connect(Ec2Client.builder(), one).httpClient(http).build());
    }

    /// In moto a machine changes its state at once, so none is on its way to another.
    private void start(Instance like) {
        Ec2Client ec2 = client(like.place().region());
        String id = ec2.runInstances(request(like)).instances().getFirst().instanceId();
        if (like.state() == InstanceState.TERMINATED) {
            ec2.terminateInstances(terminate -> terminate.instanceIds(id));
        } else if (List.of(InstanceState.STOPPED, InstanceState.STOPPING).contains(like.state())) {
            ec2.stopInstances(stop -> stop.instanceIds(id));
        }
    }

    private static RunInstancesRequest request(Instance like) {
        List<Tag> tags = like.tags().entrySet().stream()
                .filter(tag -> !tag.getKey().startsWith(OF_AWS))
                .map(tag -> Tag.builder().key(tag.getKey()).value(tag.getValue()).build()).toList();
        return RunInstancesRequest.builder().imageId("ami-12345678").minCount(1).maxCount(1)
                .instanceType(like.type()).privateIpAddress(primary(like))
                .tagSpecifications(TagSpecification.builder().resourceType(ResourceType.INSTANCE)
                        .tags(tags).build())
                .build();
    }

    private static String primary(Instance like) {
        return like.addresses().stream().filter(own -> own.role() == Role.PRIMARY)
                .map(Address::ip).findFirst().orElseThrow().text();
    }
}
