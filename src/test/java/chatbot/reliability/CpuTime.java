package chatbot.reliability;

import chatbot.lambda.PackagedFunction;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/// The processor time that was used until now, by whom.
///
/// @param functions by the processes of the function
/// @param moto      by moto's
/// @param test      by the test itself, which plays Slack, API Gateway and Lambda
record CpuTime(Duration functions, Duration moto, Duration test) {

    static CpuTime now(List<PackagedFunction> functions) {
        return new CpuTime(
                sum(functions.stream().map(PackagedFunction::process)),
                sum(ProcessHandle.current().children().filter(child -> child.info().command()
                        .filter(command -> command.contains("python")).isPresent())),
                sum(Stream.of(ProcessHandle.current())));
    }

    CpuTime since(CpuTime before) {
        return new CpuTime(functions.minus(before.functions), moto.minus(before.moto),
                test.minus(before.test));
    }

    /// In seconds.
    String text() {
        return "%s / %s / %s".formatted(seconds(functions), seconds(moto), seconds(test));
    }

    private static String seconds(Duration time) {
        return "%.1f s".formatted(time.toMillis() / 1000.0);
    }

    private static Duration sum(Stream<ProcessHandle> processes) {
        return processes.flatMap(process -> process.info().totalCpuDuration().stream())
                .reduce(Duration.ZERO, Duration::plus);
    }
}
