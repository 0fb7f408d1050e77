package chatbot.aws;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.opentest4j.TestAbortedException;

/// Starts moto before the first test class that wants it, and stops it after the last test.
final class MotoExtension implements ExecutionCondition, ParameterResolver {
    private static final Namespace NAMESPACE = Namespace.create(MotoExtension.class);
    static final PythonEnvironment ENVIRONMENT = new PythonEnvironment("moto",
            "moto, which plays EC2,");

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return switch (outcome(context)) {
            case Running(Moto moto) ->
                ConditionEvaluationResult.enabled("moto answers at " + moto.endpoint());
            case Missing(String reason) -> ConditionEvaluationResult.disabled(reason);
        };
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Moto.class;
    }

    @Override
    public Moto resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return switch (outcome(context)) {
            case Running(Moto moto) -> moto;
            case Missing(String reason) -> throw new IllegalStateException(reason);
        };
    }

    /// What came of starting moto, once per test run: JUnit closes it with the root context.
    private static Outcome outcome(ExtensionContext context) {
        return context.getRoot().getStore(NAMESPACE)
                .computeIfAbsent(Outcome.class, _ -> start(), Outcome.class);
    }

    private static Outcome start() {
        try {
            return new Running(new Moto(MotoServer.start(ENVIRONMENT)));
        } catch (TestAbortedException missing) {
            return new Missing(String.valueOf(missing.getMessage()));
        }
    }

    private sealed interface Outcome {
    }

    private record Running(Moto moto) implements Outcome, AutoCloseable {
        @Override
        public void close() {
            moto.close();
        }
    }

    private record Missing(String reason) implements Outcome {
    }
}
