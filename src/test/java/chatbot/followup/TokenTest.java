package chatbot.followup;

import static org.assertj.core.api.Assertions.assertThat;

import chatbot.aws.HandClock;
import chatbot.claim.Asked;
import chatbot.claim.Change;
import chatbot.claim.Recipient;
import chatbot.fleet.Action;
import chatbot.fleet.Target;
import chatbot.language.Language;
import chatbot.watch.Watch;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What a follow-up carries is what was put into it.
class TokenTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Change english = FollowUpBench.restart(new HandClock().instant(), "t3.small");

    @ParameterizedTest
    @EnumSource(Language.class)
    void carriesTheLanguageOfTheReport(Language language) throws JsonProcessingException {
        Change change = new Change(english.asked(), english.instance(), english.target(),
                new Recipient("C0OPS", "U0ALICE", true, "", "", "", language));
        String text = JSON.writeValueAsString(Token.of(List.of(Watch.of(change)), false, 0, ""));

        assertThat(JSON.readValue(text, Token.class).change().to())
                .isEqualTo(change.to());
    }

    @Test
    void carriesEachMachineWithItsOwnRequestAndItsTarget() throws JsonProcessingException {
        Change other = new Change(new Asked(Action.STOP, "key-1-i-2", "U0ALICE",
                english.asked().time(), "the disk is full"), english.instance(),
                new Target.Name("10.1.2.3"), english.to());
        Change first = new Change(new Asked(Action.STOP, "key-1", "U0ALICE",
                english.asked().time(), "the disk is full"), english.instance(), english.target(),
                english.to());
        String text = JSON.writeValueAsString(Token.of(List.of(Watch.of(first), Watch.of(other)),
                true, 2, "down,down"));
        Token token = JSON.readValue(text, Token.class);

        assertThat(token.watches()).extracting(watch -> watch.change().asked())
                .containsExactly(first.asked(), other.asked());
        assertThat(token.watches()).extracting(watch -> watch.change().target())
                .containsExactly(first.target(), other.target());
        assertThat(token.ends()).isEqualTo("down,down");
    }

    @Test
    void isARestartOfOneMachineIfItIsOlderThanOtherActions() throws JsonProcessingException {
        String text = JSON.writeValueAsString(Token.of(List.of(Watch.of(english)), false, 0, ""));
        String older = text.replace("\"action\":\"RESTART\",", "").replace("\"more\":[],", "");

        assertThat(older).doesNotContain("RESTART", "more");
        assertThat(JSON.readValue(older, Token.class).watches()).singleElement()
                .extracting(Watch::change).satisfies(change -> assertThat(change.asked())
                        .isEqualTo(english.asked()));
    }

    @Test
    void isInEnglishIfItIsOlderThanLanguages() throws JsonProcessingException {
        String text = JSON.writeValueAsString(Token.of(List.of(Watch.of(english)), false, 0, ""));
        String older = text.replace(",\"language\":\"EN\"", "");

        assertThat(older).doesNotContain("language");
        assertThat(JSON.readValue(older, Token.class).change().to().language())
                .isEqualTo(Language.EN);
    }
}
