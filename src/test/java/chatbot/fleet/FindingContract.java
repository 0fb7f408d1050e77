package chatbot.fleet;

import static chatbot.fleet.InstanceState.RUNNING;
import static chatbot.fleet.InstanceState.STOPPED;
import static org.assertj.core.api.Assertions.assertThat;

import chatbot.fleet.Fleet.Listed;
import chatbot.fleet.Fleet.Lookups;
import chatbot.fleet.Fleet.Search;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What every fleet does when somebody looks for machines.
public interface FindingContract extends SeededFleet {

    @Test
    default void findsARunningInstanceByItsPrivateAddress() {
        Instance web = find("10.34.33.22");
        assertThat(web.name()).contains("web-1");
        assertThat(web.id()).matches("i-[0-9a-f]{17}");
        assertThat(web.state()).isEqualTo(RUNNING);
        assertThat(web.type()).matches("[a-z0-9-]+\\.[a-z0-9-]+");
        assertThat(web.place().zone()).matches(here() + "[a-z]");
        assertThat(web.place().vpc()).matches("vpc-[0-9a-f]{8,17}");
        assertThat(web.place().account()).isEqualTo("123456789012");
        assertThat(web.tags()).containsEntry("Name", "web-1").containsEntry("chatbot", "restart");
        assertThat(web.addresses()).first().isEqualTo(
                new Instance.Address(IpAddress.of("10.34.33.22"), Instance.Role.PRIMARY));
    }

    @Test
    default void findsAnInstanceByItsPublicAddress() {
        Instance web = find(publicAddress());
        assertThat(web.name()).contains("web-2");
        assertThat(web.isItself(IpAddress.of(publicAddress()))).isTrue();
        assertThat(web).isEqualTo(find("10.34.33.23"));
    }

    @Test
    default void findsNobodyByAnAddressThatNobodyHas() {
        assertThat(findAll("10.34.99.99")).isEmpty();
        assertThat(findAll("192.0.2.99")).isEmpty();
    }

    @Test
    default void findsAllInstancesThatShareAnAddress() {
        List<Instance> shops = findAll("10.34.40.10");
        assertThat(shops).flatExtracting(shop -> shop.name().stream().toList())
                .containsExactlyInAnyOrder("shop-blue", "shop-green");
        assertThat(shops).extracting(shop -> shop.place().vpc()).doesNotHaveDuplicates();
    }

    @Test
    default void doesNotCountATerminatedInstance() {
        assertThat(find("10.34.33.23").name()).contains("web-2");
        assertThat(findAll(new Target.Name("old-web-2"))).isEmpty();
    }

    @Test
    default void tellsThatAnInstanceIsStopped() {
        Instance database = find("10.34.33.30");
        assertThat(database.name()).contains("db-1");
        assertThat(database.state()).isEqualTo(STOPPED);
    }

    @Test
    default void findsAnInstanceByItsId() {
        Instance web = find("10.34.33.22");
        assertThat(findAll(new Target.Id(web.id()))).containsExactly(web);
        assertThat(findAll(new Target.Id("i-0aaaaaaaaaaaaaaaa"))).isEmpty();
    }

    @Test
    default void findsEachInstanceThatHasTheName() {
        assertThat(findAll(new Target.Name("web-1"))).containsExactly(find("10.34.33.22"));
        assertThat(findAll(new Target.Name("worker")))
                .containsExactlyInAnyOrder(find("10.34.33.95"), find("10.34.33.96"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"WEB-1", "web", "web-*", "web-?", "*", "web-[1]", "eb-1", "nobody"})
    default void findsNobodyByANameThatIsNotTheSameToTheLetter(String name) {
        assertThat(findAll(new Target.Name(name))).isEmpty();
    }

    @Test
    default void findsSeveralTargetsAtOnceEachItsOwn() {
        Instance web = find("10.34.33.22");
        Target id = new Target.Id(web.id());
        Target name = new Target.Name("worker");
        Target nobody = new Target.Name("nobody");
        Target shop = SeededFleet.address("10.34.40.10");
        Target publicly = SeededFleet.address(publicAddress());

        assertThat(found(List.of(id, name, nobody, shop, publicly, id))).satisfies(found -> {
            assertThat(found).containsOnlyKeys(id, name, nobody, shop, publicly);
            assertThat(found).containsEntry(id, List.of(web)).containsEntry(nobody, List.of())
                    .containsEntry(publicly, List.of(find("10.34.33.23")));
            assertThat(found.get(name)).hasSize(2);
            assertThat(found.get(shop)).hasSize(2);
        });
    }

    @Test
    default void findsAndListsInTheRegionThatIsMeantOnly() {
        String elsewhere = fleet().regions().get(1);
        Target west = SeededFleet.address("10.44.0.10");
        assertThat(findAll(west)).isEmpty();
        assertThat(fleet().find(List.of(west), Optional.of(elsewhere), caller()))
                .isInstanceOfSatisfying(Lookups.Found.class, found -> assertThat(found.instances()
                        .get(west)).singleElement()
                        .satisfies(one -> assertThat(one.place().region()).isEqualTo(elsewhere)));
        assertThat(fleet().list(new Search("", Optional.of(elsewhere), 20, ""), caller()))
                .isInstanceOfSatisfying(Listed.Page.class, page -> assertThat(SeededFleet.names(
                        page.instances())).containsExactly("west-1"));
        assertThat(fleet().regions()).doesNotHaveDuplicates();
    }

    @Test
    default void findsAndListsEverywhereWhereNoRegionIsMeant() {
        Target west = SeededFleet.address("10.44.0.10");
        Target web = SeededFleet.address("10.34.33.22");
        assertThat(fleet().find(List.of(west, web), Optional.empty(), caller()))
                .isInstanceOfSatisfying(Lookups.Found.class, found -> {
                    assertThat(found.silent()).isEmpty();
                    assertThat(SeededFleet.names(found.instances().get(west)))
                            .containsExactly("west-1");
                    assertThat(found.instances()).containsEntry(web, List.of(find("10.34.33.22")));
                });
        assertThat(fleet().near(new Target.Name("wset-1"), Optional.empty(), caller()))
                .isInstanceOfSatisfying(Listed.Page.class, page -> assertThat(SeededFleet.names(
                        page.instances())).startsWith("west-1"));
        assertThat(fleet().list(new Search("", Optional.empty(), 1000, ""), caller()))
                .isInstanceOfSatisfying(Listed.Page.class, page -> assertThat(SeededFleet.names(
                        page.instances())).contains("web-1").endsWith("west-1"));
    }

    @Test
    default void asksNobodyInAnotherRegion() {
        Optional<String> other = Optional.of("eu-north-1");
        List<String> known = fleet().regions();
        Target.Name name = new Target.Name("web-1");
        assertThat(fleet().find(List.of(name), other, caller()))
                .isEqualTo(new Lookups.OtherRegion("eu-north-1", known));
        assertThat(fleet().near(name, other, caller()))
                .isEqualTo(new Listed.OtherRegion("eu-north-1", known));
        assertThat(fleet().list(new Search("", other, 20, ""), caller()))
                .isEqualTo(new Listed.OtherRegion("eu-north-1", known));
    }
}
