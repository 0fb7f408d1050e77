package chatbot.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import chatbot.fleet.Fleet.Listed;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What every fleet does when somebody asks which machines there are.
public interface ListingContract extends SeededFleet {

    @Test
    default void namesOpenInstancesWithNamesThatAreNear() {
        assertThat(near("WEB-1")).startsWith("web-1").hasSizeLessThanOrEqualTo(5);
        assertThat(near("wbe-1")).startsWith("web-1");
        assertThat(near("shop")).containsExactly("shop-blue", "shop-green");
        assertThat(near("prod-db-1")).containsExactly("db-1");
        assertThat(near("payment-1")).containsExactly("payments-1");
        assertThat(near("legacy-2")).isEmpty();
        assertThat(near("quite-different")).isEmpty();
    }

    @Test
    default void listsOpenInstancesPageByPage() {
        List<Instance> all = new ArrayList<>();
        String next = "";
        do {
            Listed.Page page = list("", 5, next);
            assertThat(page.instances()).hasSizeBetween(1, 5);
            assertThat(SeededFleet.names(page.instances())).isSorted();
            all.addAll(page.instances());
            next = page.next();
        } while (!next.isEmpty());

        assertThat(all).extracting(Instance::id).doesNotHaveDuplicates();
        assertThat(SeededFleet.names(all))
                .contains("web-1", "web-2", "db-1", "payments-1", "shop-blue",
                        "shop-green", "worker")
                .doesNotContain("legacy-1", "old-web-2", "west-1");
        assertThat(all).containsExactlyInAnyOrderElementsOf(list("", 1000, "").instances());
    }

    @ParameterizedTest
    @ValueSource(strings = {"shop", "SHOP-", "Shop", "hop-", " shop "})
    default void listsThoseWhoseNamesHoldTheText(String text) {
        Listed.Page page = list(text, 20, "");
        assertThat(SeededFleet.names(page.instances())).containsExactly("shop-blue", "shop-green");
        assertThat(page.next()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "sh?p", "legacy", "old-web", "nobody"})
    default void listsNobodyForATextThatNoOpenOneHas(String text) {
        assertThat(list(text, 20, "")).isEqualTo(new Listed.Page(List.of(), ""));
    }
}
