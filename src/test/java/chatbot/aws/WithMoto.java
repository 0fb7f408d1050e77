package chatbot.aws;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/// Runs a test class against [Moto], which its constructor and methods take as a parameter.
///
/// One moto serves all the classes of a test run. Where Python or the packages can't be had the
/// class is skipped; with `-Dmoto=required` it fails instead.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ExtendWith(MotoExtension.class)
public @interface WithMoto {
}
