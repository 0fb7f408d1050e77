package chatbot.dev.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/// Runs a test class against dev mode's [Console], which its methods take as a parameter.
///
/// One dev mode serves all the classes of a test run. Where there is no Chromium, or no driver for
/// it, the class is skipped; with `-Dbrowser=required` it fails instead.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(ConsoleExtension.class)
@interface WithConsole {
}
