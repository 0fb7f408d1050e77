package chatbot.ec2;

import static chatbot.ec2.LocalEc2.PATIENCE;
import static chatbot.ec2.LocalEc2.REGION;
import static org.assertj.core.api.Assertions.assertThat;

import chatbot.aws.Caller;
import chatbot.aws.Failure;
import chatbot.fleet.Fleet.Listed;
import chatbot.fleet.Fleet.Search;
import chatbot.fleet.Instance;
import chatbot.fleet.Target;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which calls list open instances, and how few.
final class Ec2ListingTest {

    private static final Ec2Stub EC2 = Ec2Stub.start();
    private static final String INSTANCES = "DescribeInstances";
    private static final Duration SHORT = Duration.ofMillis(800);

    private final Ec2Fleet fleet = LocalEc2.fleet(EC2.endpoint());

    @BeforeEach
    void findNothing() {
        EC2.reset();
        EC2.on(INSTANCES, Map.of(), Ec2Xml.instances());
    }

    @AfterAll
    static void stop() {
        EC2.close();
    }

    /// However many there are: EC2 counts them, not we.
    @Test
    void takesOneCallForAPage() {
        EC2.on(INSTANCES, Map.of("MaxResults", "20"), Ec2Xml.instancesPage("page-2", named(1, 20)));
        EC2.on(INSTANCES, Map.of("MaxResults", "20", "NextToken", "page-2"),
                Ec2Xml.instancesPage("page-3", named(21, 40)));

        assertThat(list("", 20, "")).satisfies(page -> {
            assertThat(page.instances()).hasSize(20);
            assertThat(page.next()).isEqualTo("page-2");
        });
        assertThat(EC2.calls()).containsExactly(Map.ofEntries(Map.entry("Action", INSTANCES),
                Map.entry("Version", "2016-11-15"), Map.entry("MaxResults", "20"),
                Map.entry("Filter.1.Name", "tag:chatbot"),
                Map.entry("Filter.1.Value.1", "restart"), Map.entry("Filter.1.Value.2", "confirm"),
                Map.entry("Filter.1.Value.3", "approve"),
                Map.entry("Filter.2.Name", "instance-state-name"),
                Map.entry("Filter.2.Value.1", "pending"), Map.entry("Filter.2.Value.2", "running"),
                Map.entry("Filter.2.Value.3", "stopping"),
                Map.entry("Filter.2.Value.4", "stopped")));

        assertThat(list("", 20, "page-2").next()).isEqualTo("page-3");
        assertThat(EC2.calls()).hasSize(2).last()
                .satisfies(call -> assertThat(call).containsEntry("NextToken", "page-2"));
    }

    @Test
    void sortsAPageByNameAndThenById() {
        EC2.on(INSTANCES, Map.of(), Ec2Xml.instances(Ec2Xml.named("i-3", "10.0.0.3", "web"),
                Ec2Xml.named("i-2", "10.0.0.2", "web"), Ec2Xml.named("i-1", "10.0.0.1", "zoo"),
                Ec2Xml.named("i-4", "10.0.0.4", "app")));

        assertThat(list("", 20, "").instances()).extracting(Instance::id)
                .containsExactly("i-4", "i-2", "i-3", "i-1");
    }

    @Test
    void goesOnUntilThePageIsFull() {
        EC2.on(INSTANCES, Map.of(), Ec2Xml.instancesPage("page-2", named(1, 12)));
        EC2.on(INSTANCES, Map.of("NextToken", "page-2"), Ec2Xml.instancesPage("page-3"));
        EC2.on(INSTANCES, Map.of("NextToken", "page-3"),
                Ec2Xml.instancesPage("page-4", named(13, 20)));

        assertThat(list("", 20, "")).satisfies(page -> {
            assertThat(page.instances()).hasSize(20);
            assertThat(page.next()).isEqualTo("page-4");
        });
        assertThat(EC2.calls()).extracting(call -> call.get("MaxResults"))
                .containsExactly("20", "8", "8");
    }

    /// EC2 can't be asked for less than five.
    @Test
    void leavesAPageAFewShortRatherThanOverfull() {
        EC2.on(INSTANCES, Map.of(), Ec2Xml.instancesPage("page-2", named(1, 17)));

        assertThat(list("", 20, "")).satisfies(page -> {
            assertThat(page.instances()).hasSize(17);
            assertThat(page.next()).isEqualTo("page-2");
        });
        assertThat(EC2.actions()).hasSize(1);
    }

    @Test
    void givesUpOnEmptyPagesAfterFive() {
        EC2.on(INSTANCES, Map.of(), Ec2Xml.instancesPage("more"));

        assertThat(list("", 20, "")).isEqualTo(new Listed.Page(List.of(), "more"));
        assertThat(EC2.actions()).hasSize(5);
    }

    @Test
    void endsWhereTheTokensEnd() {
        EC2.on(INSTANCES, Map.of(), Ec2Xml.instances(named(1, 3)));

        assertThat(list("", 20, "")).satisfies(page -> {
            assertThat(page.instances()).hasSize(3);
            assertThat(page.next()).isEmpty();
        });
        assertThat(EC2.actions()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"1, 5", "5, 5", "1000, 1000", "5000, 1000"})
    void asksForNoMoreOrLessThanEc2Gives(int most, String size) {
        list("", most, "");

        assertThat(EC2.calls()).extracting(call -> call.get("MaxResults")).containsExactly(size);
    }

    @Test
    void givesWhatCameBeforeAFailure() {
        EC2.refuse(INSTANCES, 503, Ec2Xml.error("RequestLimitExceeded"));
        EC2.on(INSTANCES, Map.of("NextToken", "page-1"),
                Ec2Xml.instancesPage("page-2", named(1, 3)));
        EC2.on(INSTANCES, Map.of("NextToken", "page-2"), "no XML");

        assertThat(list("", 20, "page-1")).satisfies(page -> {
            assertThat(page.instances()).hasSize(3);
            assertThat(page.next()).isEqualTo("page-2");
        });
    }

    @ParameterizedTest
    @CsvSource({
            "i-0ABC, instance-id, i-0abc*",
            "10.34., private-ip-address, *10.34.*",
            "34.33.2, private-ip-address, *34.33.2*",
            "10.34.33.22, private-ip-address, *10.34.33.22*",
            "198.51.100.61, ip-address, 198.51.100.61",
            "2001:DB8:0:0::61, network-interface.ipv6-addresses.ipv6-address, 2001:db8::61",
            "DB8:34:, network-interface.ipv6-addresses.ipv6-address, *db8:34:*"})
    void leavesTheTextToEc2sFilters(String text, String filter, String value) {
        list(text, 20, "");

        assertThat(EC2.calls()).singleElement().satisfies(call -> assertThat(call)
                .containsEntry("Filter.3.Name", filter).containsEntry("Filter.3.Value.1", value)
                .doesNotContainKeys("Filter.3.Value.2", "Filter.4.Name"));
    }

    @ParameterizedTest
    @CsvSource({"shop, *shop*, *SHOP*, *Shop*", "SHOP, *SHOP*, *shop*, *Shop*",
            "w*b?, *w\\*b\\?*, *W\\*B\\?*, *W\\*b\\?*", "äb, *äb*, *ÄB*, *Äb*"})
    void looksForNamesInTheCasesThatTheyAreIn(String text, String one, String two, String three) {
        list(text, 20, "");

        assertThat(EC2.calls()).singleElement().satisfies(call -> assertThat(call)
                .containsEntry("Filter.3.Name", "tag:Name")
                .containsEntry("Filter.3.Value.1", one).containsEntry("Filter.3.Value.2", two)
                .containsEntry("Filter.3.Value.3", three).doesNotContainKey("Filter.3.Value.4"));
    }

    @Test
    void looksForNearNamesInAFewLargePages() {
        EC2.on(INSTANCES, Map.of(), Ec2Xml.instancesPage("more", named(1, 9)));

        assertThat(near("wbe-3", PATIENCE)).isInstanceOfSatisfying(Listed.Page.class, page -> {
            assertThat(page.instances()).extracting(Instance::name).first()
                    .isEqualTo(Optional.of("web-3"));
            assertThat(page.next()).isEmpty();
        });
        assertThat(EC2.calls()).hasSize(5).allSatisfy(call -> assertThat(call)
                .containsEntry("MaxResults", "1000").doesNotContainKey("Filter.3.Name"));
    }

    @Test
    void looksForNearNamesAmongWhatCameByTheDeadline() {
        EC2.hang(INSTANCES);
        assertThat(near("web", SHORT)).isEqualTo(new Listed.Failed(new Failure.OutOfTime()));

        EC2.on(INSTANCES, Map.of("MaxResults", "1000"), Ec2Xml.instancesPage("slow", named(1, 1)));
        EC2.hang(INSTANCES, Map.of("NextToken", "slow"));
        assertThat(near("web", SHORT)).isInstanceOfSatisfying(Listed.Page.class,
                page -> assertThat(page.instances()).hasSize(1));
    }

    private Listed.Page list(String text, int most, String next) {
        Listed listed = fleet.list(new Search(text, Optional.of(REGION), most, next),
                LocalEc2.caller(PATIENCE));
        assertThat(listed).isInstanceOf(Listed.Page.class);
        return (Listed.Page) listed;
    }

    private Listed near(String name, Duration patience) {
        Caller caller = LocalEc2.caller(patience);
        Listed near = fleet.near(new Target.Name(name), Optional.of(REGION), caller);
        LocalEc2.assertInTime(caller);
        return near;
    }

    private static String[] named(int from, int to) {
        return IntStream.rangeClosed(from, to).mapToObj(number -> Ec2Xml.named("i-" + number,
                "10.0.0." + number, "web-" + number)).toArray(String[]::new);
    }
}
