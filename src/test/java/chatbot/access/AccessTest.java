package chatbot.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chatbot.aws.Caller;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Who gets in: nobody, unless team, channel and user are each let in.
class AccessTest {

    private static final Caller CALLER = new Caller("U1", "request", Instant.MAX);

    private static String missing(String channels, String users, String teams, Sender sender) {
        Access access = new Access(new Lists(channels, users, teams), new NoDirectory());
        return switch (access.decide(sender, CALLER)) {
            case Decision.Admitted() -> "";
            case Decision.Unlisted(List<Missing> lists) -> String.join(" ",
                    lists.stream().map(list -> list.list() + ":" + list.entry()).toList());
            case Decision other -> other.toString();
        };
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # channels | users         | teams      | team enterprise channel user | what is missing
            ''         | ''            | ''         | T1 - C1 U1 | CHATBOT_ALLOWED_CHANNELS:C1 CHATBOT_ALLOWED_USERS:U1
            *          | ''            | ''         | T1 - C1 U1 | CHATBOT_ALLOWED_USERS:U1
            ''         | *             | ''         | T1 - C1 U1 | CHATBOT_ALLOWED_CHANNELS:C1
            *          | *             | ''         | T1 - C1 U1 | ''
            *          | *             | *          | -  - C1 U1 | ''
            *          | *             | T1         | T1 - C1 U1 | ''
            *          | *             | T1         | T2 - C1 U1 | CHATBOT_ALLOWED_TEAMS:T2
            *          | *             | E1         | T2 E1 C1 U1 | ''
            *          | *             | E1         | T2 E2 C1 U1 | CHATBOT_ALLOWED_TEAMS:T2
            *          | *             | T1         | -  - C1 U1 | CHATBOT_ALLOWED_TEAMS:
            C1,G2      | U1,W2         | ''         | T1 - G2 W2 | ''
            ' C1 , G2,'| ' U1 ,, W2 '  | ' '        | T1 - G2 W2 | ''
            C1         | U1            | ''         | T1 - C11 U1 | CHATBOT_ALLOWED_CHANNELS:C11
            C1         | U1            | ''         | T1 - C1 U11 | CHATBOT_ALLOWED_USERS:U11
            C1         | U1            | ''         | T1 - D1 U1 | CHATBOT_ALLOWED_CHANNELS:dm
            dm         | U1            | ''         | T1 - D1 U1 | ''
            dm         | U1            | ''         | T1 - C1 U1 | CHATBOT_ALLOWED_CHANNELS:C1
            dm         | U1            | ''         | T1 - dm U1 | CHATBOT_ALLOWED_CHANNELS:
            *          | U1            | ''         | T1 - D1 U1 | ''
            """)
    void letsInWhoIsOnEachListAndNamesTheOthers(String channels, String users, String teams,
            String ids,
            String missing) {
        List<String> sender = Stream.of(ids.split(" +")).map(id -> id.equals("-") ? "" : id)
                .toList();

        assertThat(missing(channels, users, teams,
                new Sender(sender.get(0), sender.get(1), sender.get(2), sender.get(3))))
                .isEqualTo(missing);
    }

    @Test
    void doesNotOpenToEverybodyBecauseAListHoldsNothing() {
        assertThat(missing("*", "*", ",", new Sender("T1", "", "C1", "U1")))
                .isEqualTo("CHATBOT_ALLOWED_TEAMS:T1");
    }

    @ParameterizedTest
    @CsvSource({"#ops", "c1", "D1", "DM", "C1;C2", "U1", "C 1", "**"})
    void doesNotStartWithAListOfSomethingElse(String channels) {
        assertThatThrownBy(() -> new Access(new Lists(channels, "", ""),
                new NoDirectory()))
                .hasMessageStartingWith("CHATBOT_ALLOWED_CHANNELS holds \"");
    }
}
