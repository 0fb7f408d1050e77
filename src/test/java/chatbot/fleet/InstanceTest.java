package chatbot.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import chatbot.fleet.Instance.Address;
import chatbot.fleet.Instance.Place;
import chatbot.fleet.Instance.Role;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

final class InstanceTest {

    private static final IpAddress ADDRESS = IpAddress.of("10.34.33.22");

    @Test
    void isNamedByItsNameTag() {
        assertThat(tagged(Map.of("Name", " web-1 ")).name()).contains("web-1");
        assertThat(tagged(Map.of("Name", "  ")).name()).isEmpty();
        assertThat(tagged(Map.of("name", "web-1")).name()).isEmpty();
    }

    @Test
    void isNotItselfByASecondaryAddress() {
        assertThat(having(Role.SECONDARY).isItself(ADDRESS)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "SECONDARY")
    void isItselfByAnyOtherAddressOfItsOwn(Role role) {
        assertThat(having(role).isItself(ADDRESS)).isTrue();
        assertThat(having(role).isItself(IpAddress.of("10.34.33.23"))).isFalse();
    }

    @Test
    void isInAClusterByTheTagsOfItsController() {
        assertThat(tagged(Map.of("kubernetes.io/cluster/shop", "owned")).cluster())
                .contains("shop");
        assertThat(tagged(Map.of("eks:cluster-name", "shop", "eks:nodegroup-name", "n")).cluster())
                .contains("shop");
        assertThat(tagged(Map.of("eks:nodegroup-name", "n")).cluster()).contains("Kubernetes");
        assertThat(tagged(Map.of("aws:eks:cluster-name", "shop")).cluster()).contains("shop");
        assertThat(tagged(Map.of("KubernetesCluster", "shop")).cluster()).contains("shop");
        assertThat(tagged(Map.of("karpenter.sh/nodepool", "n")).cluster()).contains("Kubernetes");
        assertThat(tagged(Map.of("kubernetes.io/cluster/shop", "owned", "eks:cluster-name", "x"))
                .cluster()).contains("shop");
    }

    @ParameterizedTest
    @ValueSource(strings = {"kubernetes.io/role/node", "Kubernetes.io/cluster/shop", "eks", "Name"})
    void isInNoClusterByOtherTags(String key) {
        assertThat(tagged(Map.of(key, "owned")).cluster()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Restart", "restart ", "", "yes", "restart,confirm"})
    void isGuardedByNoOtherValue(String value) {
        assertThat(Guard.of(tagged(Map.of(Guard.TAG, value)))).isEmpty();
        assertThat(Guard.of(tagged(Map.of("Chatbot", "restart")))).isEmpty();
    }

    @Test
    void mayBeStartedAndStoppedByATagOfItsOwn() {
        assertThat(Power.isAllowed(tagged(Map.of("chatbot-power", "allow")))).isTrue();
        assertThat(Power.isAllowed(tagged(Map.of("chatbot-power", "Allow")))).isFalse();
        assertThat(Power.isAllowed(tagged(Map.of("chatbot", "restart")))).isFalse();
    }

    private static Instance tagged(Map<String, String> tags) {
        return new Instance("i-1", InstanceState.RUNNING, "t3.small",
                new Place("us-east-1a", "vpc-1", "123456789012"), List.of(), tags, Instant.EPOCH);
    }

    private static Instance having(Role role) {
        return new Instance("i-1", InstanceState.RUNNING, "t3.small",
                new Place("us-east-1a", "vpc-1", "123456789012"),
                List.of(new Address(ADDRESS, role)), Map.of(), Instant.EPOCH);
    }
}
