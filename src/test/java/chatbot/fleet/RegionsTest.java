package chatbot.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Which regions the settings name.
final class RegionsTest {

    @Test
    void areTheFunctionsOwnOnlyWithoutTheSetting() {
        assertThat(Regions.of("us-east-1", new Settings("", "")).all())
                .containsExactly("us-east-1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                                    | us-east-1
            eu-west-1                             | us-east-1 eu-west-1
            eu-west-1, ap-southeast-5 ,           | us-east-1 eu-west-1 ap-southeast-5
            eu-west-1,us-east-1,eu-west-1         | us-east-1 eu-west-1
            """)
    void areTheFunctionsOwnAndEachOfTheSettingOnce(String setting, String regions) {
        assertThat(Regions.of("us-east-1", new Settings(setting, "")).all())
                .containsExactly(regions.split(" ", -1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"mars", "us-east-1a", "eu-west-1 eu-west-2", "eu-west-1;eu-west-2",
            "https://eu-west-1", "*"})
    void areNothingElse(String setting) {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> Regions.of("us-east-1", new Settings("eu-west-3," + setting, "")))
                .withMessageStartingWith("CHATBOT_REGIONS holds \"" + setting + "\"");
    }
}
