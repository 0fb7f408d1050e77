package chatbot.reliability;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/// A class of tests that docs/RELIABILITY.md tells of: short and seeded in the gate, at length with
/// `-Preliability`; alone with `-Dgroups=reliability`.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Tag("reliability")
public @interface Campaign {
}
