package chatbot.webapi;

import static org.assertj.core.api.Assertions.assertThat;

import chatbot.aws.Caller;
import chatbot.aws.HandClock;
import chatbot.policy.Groups;
import chatbot.policy.Groups.Members;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Who is in a user group, by Slack (Slack: "usergroups.users.list"). (Without Quarkus there is no
/// REST client.)
@QuarkusTest
class SlackGroupsTest {

    private static final String PATH = "/api/usergroups.users.list";
    private static final String METHOD = "usergroups.users.list";

    private final LocalSlack slack = LocalSlack.start();
    private final HandClock clock = new HandClock();
    private final Groups groups = WebApi.to(slack).groups(clock);

    @AfterEach
    void stop() {
        slack.close();
    }

    private Members of(String group) {
        return of(group, Duration.ofSeconds(2));
    }

    private Members of(String group, Duration patience) {
        return groups.members(group,
                new Caller("U0ALICE", "request-1", clock.instant().plus(patience)));
    }

    @Test
    void tellsTheMembers() {
        slack.knowsGroup("S0SHOP", "U0ALICE", "W0BOB");
        slack.knowsGroup("S0EMPTY");

        assertThat(of("S0SHOP")).isEqualTo(new Members.Known(Set.of("U0ALICE", "W0BOB")));
        assertThat(of("S0EMPTY")).isEqualTo(new Members.Known(Set.of()));
        assertThat(slack.looks()).containsExactly(METHOD + " S0SHOP", METHOD + " S0EMPTY");
    }

    @Test
    void believesItFor50Seconds() {
        slack.knowsGroup("S0SHOP", "U0ALICE");
        of("S0SHOP");
        slack.knowsGroup("S0SHOP");
        clock.forward(Duration.ofSeconds(49));

        assertThat(of("S0SHOP")).isEqualTo(new Members.Known(Set.of("U0ALICE")));
        assertThat(slack.looks()).hasSize(1);
        clock.forward(Duration.ofSeconds(2));
        assertThat(of("S0SHOP")).isEqualTo(new Members.Known(Set.of()));
    }

    @Test
    void doesNotFallBackOnWhatItKnew() {
        slack.knowsGroup("S0SHOP", "U0ALICE");
        of("S0SHOP");
        slack.isDown(PATH, Duration.ofSeconds(30));
        clock.forward(Duration.ofSeconds(51));

        assertThat(of("S0SHOP")).isEqualTo(new Members.Unknown("down"));
    }

    @Test
    void asksAgainAfterAFailure() {
        slack.failsOnce(PATH);
        slack.knowsGroup("S0SHOP", "U0ALICE");

        assertThat(of("S0SHOP")).isInstanceOf(Members.Unknown.class);
        assertThat(of("S0SHOP")).isEqualTo(new Members.Known(Set.of("U0ALICE")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"no_such_subteam", "ratelimited", "missing_scope", "unknown_method"})
    void knowsNothingWhereSlackRefuses(String why) {
        slack.refuses(METHOD, why);

        assertThat(of("S0SHOP")).isEqualTo(new Members.Unknown(why));
    }

    @Test
    void cannotAskWithoutAToken() {
        Groups tokenless = new WebApi(WebApi.to(slack).origin(), Optional.empty()).groups(clock);

        assertThat(tokenless.members("S0SHOP",
                new Caller("U0ALICE", "request-1", clock.instant().plusSeconds(2))))
                .isEqualTo(new Members.Unknown("there is no SLACK_BOT_TOKEN"));
        assertThat(slack.looks()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "S", "U0ALICE", "s0shop", "S0SHOP&usergroup=S0OTHER", "S0SHOP\n",
            "S0 SHOP", "*"})
    void asksAboutIdsOnly(String group) {
        assertThat(of(group)).isEqualTo(new Members.Unknown("not an id"));
        assertThat(slack.looks()).isEmpty();
    }

    @Test
    void isNotWaitedForPastTheDeadlineOrItsShareOfTheTime() {
        slack.knowsGroup("S0SHOP", "U0ALICE");
        slack.isSlow(PATH, Duration.ofSeconds(3));

        assertThat(of("S0SHOP", Duration.ofMillis(100)))
                .isEqualTo(new Members.Unknown("no answer"));
        assertThat(of("S0SHOP", Duration.ofSeconds(10)))
                .isEqualTo(new Members.Unknown("no answer"));
        assertThat(of("S0SHOP", Duration.ZERO)).isEqualTo(new Members.Unknown("no time left"));
    }
}
