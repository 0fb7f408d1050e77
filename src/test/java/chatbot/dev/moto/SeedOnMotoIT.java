package chatbot.dev.moto;

import static org.assertj.core.api.Assertions.assertThat;

import chatbot.aws.Moto;
import chatbot.aws.WithMoto;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The machines with which dev mode fills moto.
@WithMoto
final class SeedOnMotoIT {

    private final Moto moto;

    SeedOnMotoIT(Moto moto) {
        this.moto = moto;
    }

    @BeforeEach
    void fill() {
        moto.reset();
        SeededMoto.fill(moto);
    }

    private String having(String address) {
        return moto.query("DescribeInstances", Map.of("Filter.1.Name", "private-ip-address",
                "Filter.1.Value.1", address));
    }

    private int count() {
        return (int) Pattern.compile("<instanceId>")
                .matcher(moto.query("DescribeInstances", Map.of())).results().count();
    }

    @Test
    void haveTheNamesTagsAndAddressesOfTheDemoFleet() {
        assertThat(having("10.34.33.22")).contains("<value>web-1</value>",
                "<key>chatbot</key>", "<value>restart</value>", "<name>running</name>");
        assertThat(having("10.34.33.50")).contains("<value>confirm</value>");
        assertThat(having("10.34.33.51")).contains("<value>approve</value>");
        assertThat(having("10.34.33.30")).contains("<name>stopped</name>");
        assertThat(moto.in("us-west-2").query("DescribeInstances", Map.of())).contains("west-1");
    }

    @Test
    void areSownOnce() {
        int before = count();

        SeededMoto.fill(moto);

        assertThat(count()).isEqualTo(before).isGreaterThan(20);
    }
}
