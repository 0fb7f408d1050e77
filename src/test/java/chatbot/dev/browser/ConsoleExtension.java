package chatbot.dev.browser;

import java.util.Optional;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// Starts dev mode before the first test that wants it, and stops it after the last. Each test finds
/// it as if it were new, and has to leave no error in a browser's console.
final class ConsoleExtension
        implements
            ExecutionCondition,
            ParameterResolver,
            BeforeAllCallback,
            BeforeEachCallback,
            AfterEachCallback {

    private static final Namespace NAMESPACE = Namespace.create(ConsoleExtension.class);
    private static final String MISSING = "The console can't be looked at: there is no chromium or"
            + " no chromedriver (Debian: apt install chromium chromium-driver fonts-noto-cjk).";

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return Chromium.found().isPresent() || "required".equals(System.getProperty("browser"))
                ? ConditionEvaluationResult.enabled("Chromium and its driver are there")
                : ConditionEvaluationResult.disabled(MISSING);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Console.class;
    }

    @Override
    public Console resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return console(context);
    }

    /// As restarts are rationed, each class has a fleet in which there were none.
    @Override
    public void beforeAll(ExtensionContext context) {
        console(context).renew();
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        console(context).startOver();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Optional<Throwable> failure = context.getExecutionException();
        if (failure.isPresent()) {
            console(context).keepPictures(context.getRequiredTestClass().getSimpleName() + "-"
                    + context.getRequiredTestMethod().getName());
        } else {
            console(context).hasNoErrors();
        }
    }

    /// Once per test run: JUnit closes it with the root context.
    private static Console console(ExtensionContext context) {
        return context.getRoot().getStore(NAMESPACE)
                .computeIfAbsent(Console.class, _ -> start(), Console.class);
    }

    private static Console start() {
        return Console.start(
                Chromium.found().orElseThrow(() -> new IllegalStateException(MISSING)));
    }
}
