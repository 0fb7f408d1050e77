package chatbot.setting;

import io.quarkus.runtime.ImageMode;
import io.quarkus.runtime.configuration.AbstractConfigBuilder;
import io.smallrye.config.ConfigMappings.ConfigClass;
import io.smallrye.config.DefaultValuesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.SmallRyeConfigBuilderCustomizer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;

/// Quarkus's own settings, read once, while a native function is built, and kept in it: to read nearly
/// a thousand again at each start was two thirds of what a start did. Whoever sets one at the
/// start, by whatever way Quarkus has for it, has all of them read again.
final class Settled {

    /// A name of a setting that decides what Quarkus reads, as a system property has it or an environment
    /// variable, for a profile ("%prod.", "_PROD_") or for all.
    private static final Pattern FOR_QUARKUS = Pattern.compile("([%_].*)?(quarkus|smallrye)[._].*",
            Pattern.CASE_INSENSITIVE);

    /// Files that Quarkus looks for where a function starts.
    private static final List<Path> FILES = List.of(Path.of(".env"), Path.of("config"));

    private static final Map<ConfigClass, Object> IN_IMAGE = ImageMode
            .current() == ImageMode.NATIVE_BUILD
                    ? read()
                    : Map.of();
    private static final ConfigSource DEFAULTS = new Defaults(defaults(IN_IMAGE.keySet()));

    private static @Nullable Boolean stands;

    private Settled() {
    }

    /// Whether a start has them of the image: not those of ours, and none if it has a say in them.
    static boolean settles(SmallRyeConfigBuilder builder, ConfigClass settings) {
        if (stands == null) {
            stands = !speaks(System.getenv().keySet())
                    && !speaks(System.getProperties().stringPropertyNames())
                    && FILES.stream().noneMatch(Files::exists);
        }
        Object settled = stands ? IN_IMAGE.get(settings) : null;
        if (settled == null) {
            return false;
        }
        builder.getMappingsBuilder().getMappingsInstances().put(settings, settled);
        if (!builder.getSources().contains(DEFAULTS)) {
            builder.withSources(DEFAULTS).setAddDefaultSources(false).setAddSystemSources(true);
        }
        return true;
    }

    /// Whether one of the names is for Quarkus.
    static boolean speaks(Collection<String> names) {
        return names.stream().anyMatch(name -> FOR_QUARKUS.matcher(name).matches());
    }

    /// All settings of Quarkus itself, as a start reads them to which nobody says anything.
    static Map<ConfigClass, Object> read() {
        SmallRyeConfigBuilder builder = new SmallRyeConfigBuilder();
        AbstractConfigBuilder.withCustomizer(builder, "io.quarkus.runtime.generated.RunTimeConfig");
        SmallRyeConfig config = builder.withCustomizers(new OnlyQuarkus()).build();
        return builder.getMappingsBuilder().getMappings().stream()
                .collect(Collectors.toMap(Function.identity(),
                        settings -> config.getConfigMapping(settings.getType(),
                                settings.getPrefix())));
    }

    /// What they are if nobody says anything, for who asks by a name.
    static Map<String, String> defaults(Set<ConfigClass> all) {
        return all.stream().flatMap(settings -> settings.getProperties().entrySet().stream())
                .filter(property -> property.getValue() != null)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue,
                        (one, same) -> one));
    }

    /// Names none, so that none is looked through.
    private record Defaults(Map<String, String> values) implements ConfigSource {

        @Override
        public Set<String> getPropertyNames() {
            return Set.of();
        }

        @Override
        public @Nullable String getValue(String name) {
            return values.get(name);
        }

        @Override
        public String getName() {
            return DefaultValuesConfigSource.NAME;
        }

        @Override
        public int getOrdinal() {
            return DefaultValuesConfigSource.ORDINAL;
        }
    }

    /// Leaves out our own settings, and what the machine says that builds; where uploads would be kept is
    /// said by Java, and the same on each Linux.
    private static final class OnlyQuarkus implements SmallRyeConfigBuilderCustomizer {

        @Override
        public void configBuilder(SmallRyeConfigBuilder builder) {
            builder.withDefaultValue("java.io.tmpdir", "/tmp");
            builder.setAddDefaultSources(false).getMappingsBuilder().getMappings()
                    .removeIf(settings -> !settings.getPrefix().startsWith("quarkus"));
        }

        @Override
        public int priority() {
            return Integer.MAX_VALUE;
        }
    }
}
