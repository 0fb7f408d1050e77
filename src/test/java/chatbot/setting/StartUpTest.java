package chatbot.setting;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.common.utils.StringUtil;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Everything that is wrong is told, once, in one order; and no setting is unknown here.
final class StartUpTest {

    private static Check reading(Runnable... readings) {
        return () -> List.of(readings);
    }

    private static Runnable wrong(Setting setting, String... whats) {
        return () -> setting.refuse(List.of(whats));
    }

    @Test
    void gathersWhatIsWrongInTheOrderOfTheSettings() {
        List<Fault> faults = StartUp.faults(List.of(
                reading(wrong(Setting.CHATBOT_TABLE, "is late."), () -> {
                }),
                reading(wrong(Setting.CHATBOT_REPLIES, "holds a.", "holds b."))));

        assertThat(StartUp.message(faults)).isEqualTo("""
                Chatbot can't start with these settings:
                * CHATBOT_REPLIES holds a.
                * CHATBOT_REPLIES holds b.
                * CHATBOT_TABLE is late.""");
    }

    @Test
    void saysNothingTwiceThatTwoRoomsFind() {
        assertThat(StartUp.faults(List.of(reading(wrong(Setting.CHATBOT_TABLE, "is late.")),
                reading(wrong(Setting.CHATBOT_TABLE, "is late."))))).hasSize(1);
    }

    @Test
    void findsNothingWrongWithWhatIsRight() {
        assertThat(StartUp.faults(List.of(reading(wrong(Setting.CHATBOT_TABLE))))).isEmpty();
    }

    @Test
    void knowsWhatOnlyLooksLikeASetting() {
        assertThat(StartUp.unknown(Set.of("CHATBOT_TABEL", "SLACK_TOKEN", "CHATBOT_TABLE", "PATH",
                "AWS_REGIONS", "CHATBOT"))).containsExactly("CHATBOT_TABEL", "SLACK_TOKEN");
    }

    /// `StartIT` has a wrong value for each, so that none can be added which nobody looks at.
    @Test
    void knowsEverySettingThatTheCodeReads() {
        Set<String> read = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("chatbot").stream()
                .filter(type -> type.isAnnotatedWith(ConfigMapping.class))
                .flatMap(type -> type.getMethods().stream()
                        .map(method -> type.getAnnotationOfType(ConfigMapping.class).prefix() + "."
                                + StringUtil.skewer(method.getName())))
                .map(name -> name.replaceAll("[.-]", "_").toUpperCase(Locale.ROOT))
                .collect(Collectors.toSet());

        assertThat(Stream.of(Setting.values()).map(Setting::name).collect(Collectors.toSet()))
                .isEqualTo(read);
    }
}
