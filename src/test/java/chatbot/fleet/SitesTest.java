package chatbot.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Which regions of which accounts the settings name.
final class SitesTest {

    private static final String ROLE = "arn:aws:iam::210987654321:role/chatbot-member";
    private static final String CHINA = "arn:aws-cn:iam::310987654321:role/bots/of/ops/chat@bot";

    private final Sites sites = Sites.of("us-east-1",
            new Settings("eu-west-1", " " + ROLE + ", " + CHINA + ","));

    @Test
    void areEachRegionOfEachAccountTheOwnFirst() {
        assertThat(sites.all()).containsExactly(Site.own("us-east-1"), Site.own("eu-west-1"),
                new Site("210987654321", "us-east-1"), new Site("210987654321", "eu-west-1"),
                new Site("310987654321", "us-east-1"), new Site("310987654321", "eu-west-1"));
        assertThat(Sites.of("us-east-1", new Settings("", "")).all())
                .containsExactly(Site.own("us-east-1"));
    }

    @Test
    void ofARegionAreInAllAccounts() {
        assertThat(sites.in(Optional.of("eu-west-1"))).containsExactly(Site.own("eu-west-1"),
                new Site("210987654321", "eu-west-1"), new Site("310987654321", "eu-west-1"));
        assertThat(sites.in(Optional.of("eu-west-2"))).isEmpty();
        assertThat(sites.in(Optional.empty())).isEqualTo(sites.all());
    }

    @Test
    void haveTheRoleOfTheirAccount() {
        assertThat(sites.role(new Site("310987654321", "eu-west-1")).map(RoleArn::text))
                .contains(CHINA);
        assertThat(sites.role(Site.own("eu-west-1"))).isEmpty();
        assertThat(sites.role(new Site("410987654321", "eu-west-1"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"chatbot", "arn:aws:iam::210987654321:user/chatbot",
            "arn:aws:iam::21098765432:role/chatbot", "arn:aws:iam::210987654321:role/",
            "arn:aws:iam::210987654321:role/a b", "arn:aws:sts::210987654321:assumed-role/a/b", "*",
            "arn:aws:iam::210987654321:role/a;arn:aws:iam::310987654321:role/a"})
    void takeNothingForARoleThatIsNone(String role) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sites.of("us-east-1", new Settings("", role)))
                .withMessageStartingWith("CHATBOT_ROLE_ARNS holds \"" + role + "\"");
    }

    @Test
    void haveOneRoleOfAnAccount() {
        for (String roles : List.of(ROLE + "," + ROLE, ROLE + "," + ROLE + "-two")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Sites.of("us-east-1", new Settings("", roles)))
                    .withMessageStartingWith(
                            "CHATBOT_ROLE_ARNS has two roles of the account 210987654321");
        }
    }
}
