package chatbot.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Who is answered in which language.
final class LanguageChoiceTest {

    @ParameterizedTest
    @ValueSource(strings = {"重启 10.0.0.1", "重启", "  重启 x", "\u3000重启", "\u200b重启", "\n帮助",
            "“重启” x", "re启", "重启，10.0.0.1", "㐀", "\ud840\udc00"})
    void aFirstWordWithAHanCharacterIsChinese(String line) {
        assertThat(LanguageChoice.AUTO.of(line)).isEqualTo(Language.ZH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "help", "restart 10.0.0.1 because 磁盘满了", "？", "restart 重启",
            "리스타트", "さいきどう", "。", "restart\u3000重启", "restart\n重启"})
    void anythingElseIsEnglish(String line) {
        assertThat(LanguageChoice.AUTO.of(line)).isEqualTo(Language.EN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"重启 10.0.0.1", "restart 10.0.0.1", ""})
    void aSettingIsStronger(String line) {
        assertThat(LanguageChoice.EN.of(line)).isEqualTo(Language.EN);
        assertThat(LanguageChoice.ZH.of(line)).isEqualTo(Language.ZH);
    }

    @Test
    void isReadFromASetting() {
        assertThat(LanguageChoice.parse("auto")).contains(LanguageChoice.AUTO);
        assertThat(LanguageChoice.parse("en")).contains(LanguageChoice.EN);
        assertThat(LanguageChoice.parse("zh")).contains(LanguageChoice.ZH);
        assertThat(LanguageChoice.parse("ZH")).isEmpty();
        assertThat(LanguageChoice.parse("fr")).isEmpty();
        assertThat(LanguageChoice.parse("")).isEmpty();
    }
}
