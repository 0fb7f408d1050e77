package chatbot.setting;

import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;
import io.quarkus.runtime.configuration.NameIterator;

/// A native function doesn't look at each start whether all names of Quarkus's own settings, which were
/// settled when it was built, are known: that was a quarter of what it did until its first poll.
@TargetClass(className = "io.quarkus.runtime.generated.Config")
final class UncheckedNames {

    @Substitute
    static boolean isMapped(NameIterator name) {
        return true;
    }
}
