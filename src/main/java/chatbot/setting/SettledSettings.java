package chatbot.setting;

import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;
import io.quarkus.runtime.configuration.AbstractConfigBuilder;
import io.smallrye.config.ConfigMappings.ConfigClass;
import io.smallrye.config.SmallRyeConfigBuilder;

/// A native function takes what is [Settled] for what it would read.
@TargetClass(AbstractConfigBuilder.class)
final class SettledSettings {

    @Substitute
    static void withMapping(SmallRyeConfigBuilder builder, ConfigClass settings) {
        if (!Settled.settles(builder, settings)) {
            builder.withMapping(settings);
        }
    }
}
