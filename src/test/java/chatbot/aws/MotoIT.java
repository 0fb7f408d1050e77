package chatbot.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What the other tests rely on in moto: it may change with its version.
@WithMoto
final class MotoIT {
    private static final String ADDRESS = "10.34.33.22";

    private final Moto moto;

    MotoIT(Moto moto) {
        this.moto = moto;
    }

    @BeforeEach
    void forget() {
        moto.reset();
    }

    @Test
    void givesAnInstanceTheAddressThatItIsToHave() {
        String id = moto.runInstances(ADDRESS, Map.of("Name", "web-1", "chatbot", "restart"));
        assertThat(find("private-ip-address", ADDRESS)).contains(id).contains("web-1");
        assertThat(find("private-ip-address", "10.34.33.23")).doesNotContain(id);
        assertThat(find("ip-address", moto.publicIp(id))).contains(id);
    }

    @Test
    void letsTwoInstancesShareAnAddress() {
        String one = moto.runInstances(ADDRESS, Map.of());
        String other = moto.runInstances(ADDRESS, Map.of());
        assertThat(other).isNotEqualTo(one);
        assertThat(find("private-ip-address", ADDRESS)).contains(one, other);
    }

    @Test
    void stopsAndTerminatesAtOnce() {
        String id = moto.runInstances(ADDRESS, Map.of());
        moto.stop(id);
        assertThat(find("private-ip-address", ADDRESS)).contains("<name>stopped</name>");
        moto.terminate(id);
        assertThat(find("private-ip-address", ADDRESS)).contains("<name>terminated</name>");
    }

    @Test
    void recordsTheCallsAfterTheStartOnly() {
        String id = moto.runInstances(ADDRESS, Map.of());
        moto.startRecording();
        moto.query("RebootInstances", Map.of("InstanceId.1", id));
        find("private-ip-address", ADDRESS);
        assertThat(moto.calls()).extracting(Call::action)
                .isEqualTo(List.of("RebootInstances", "DescribeInstances"));
        assertThat(moto.calls("RebootInstances")).singleElement().satisfies(call -> {
            assertThat(call.form()).containsEntry("InstanceId.1", id);
            assertThat(call.headers()).containsKey("User-Agent");
        });
        moto.startRecording();
        assertThat(moto.calls()).isEmpty();
    }

    private String find(String filter, String value) {
        return moto.query("DescribeInstances",
                Map.of("Filter.1.Name", filter, "Filter.1.Value.1", value));
    }
}
