package chatbot.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import chatbot.aws.Moto;
import chatbot.aws.WithMoto;
import chatbot.lambda.HttpApiEvent;
import chatbot.reliability.Crowd.Machine;
import chatbot.reliability.Workers.Got;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/// Many commands at once, for several processes of the packaged function and moto: each is answered
/// in three seconds, and each machine is rebooted once, though its command comes twice and two
/// people agree to it.
@Campaign
@WithMoto
@EnabledOnOs(OS.LINUX)
class LoadIT {

    private static final long SEED = 20_261_127;
    private static final int PROCESSES = Findings.many(2, 8);
    private static final int COMMANDS = Findings.many(60, 1000);
    private static final int A_SECOND = Findings.many(15, 50);
    private static final int AT_ONCE = Findings.many(20, 300);
    /// So many machines are restarted, by four commands each; more of them is more than two cores
    /// carry with moto beside.
    private static final int MACHINES = Findings.many(6, 25);
    private static final int MACHINES_AT_ONCE = Findings.many(2, 5);
    /// In the gate other tests' processes run beside.
    private static final Duration LIMIT = Duration.ofSeconds(Findings.many(15, 3));
    private static final int UNANSWERED = Findings.many(2, 0);
    private static final int OK = 200;
    private static final int UNAUTHORIZED = 401;
    /// So long a person takes to agree.
    private static final double AGREES = 2;

    private final Random random = new Random(SEED);

    /// Something that is sent.
    ///
    /// @param at     when, in seconds
    /// @param status that the answer has to have
    /// @param then   takes the answer
    private record Command(double at, Supplier<HttpApiEvent> event, int status,
            Consumer<Got> then) {

        Command at(double time) {
            return new Command(time, event, status, then);
        }
    }

    @Test
    void answersEachInThreeSecondsAndRebootsEachMachineOnce(Moto moto) throws Exception {
        boolean alone = !Findings.atLength();
        Moto tables = alone ? moto : Moto.start();
        Moto workflows = alone ? moto : Moto.start();
        Findings findings = Findings.of("load", "commands", "processes", "half within",
                "99 of 100 within", "the slowest", "unanswered", "machines", "reboots",
                "told to ask again",
                "calls of AWS", "processor time: function / moto / test");
        try (Crowd crowd = new Crowd(moto, tables, workflows);
                Workers workers = Workers.start(PROCESSES, crowd.settings(), crowd::warm)) {
            List<Machine> machines = machines(crowd, MACHINES);
            run("%d at %d a second".formatted(COMMANDS, A_SECOND), steady(crowd, machines),
                    machines, crowd, workers, findings);
            List<Machine> more = machines(crowd, MACHINES_AT_ONCE);
            List<Machine> asked = machines(crowd, MACHINES_AT_ONCE);
            for (Machine machine : asked) {
                heard(machine, workers.submit(machine.command().event()).get());
            }
            more.addAll(asked);
            run("%d at once".formatted(AT_ONCE), burst(crowd, more, asked), more, crowd, workers,
                    findings);
        } finally {
            if (!alone) {
                tables.close();
                workflows.close();
            }
        }
    }

    private static List<Machine> machines(Crowd crowd, int count) {
        return new ArrayList<>(IntStream.range(0, count).mapToObj(_ -> crowd.machine()).toList());
    }

    /// Four commands about each machine, and as many others as there must be.
    private List<Command> steady(Crowd crowd, List<Machine> machines) {
        double seconds = 1.0 * COMMANDS / A_SECOND - AGREES;
        List<Command> all = new ArrayList<>();
        for (Machine machine : machines) {
            double at = random.nextDouble(seconds);
            all.addAll(asked(machine, at));
            all.addAll(agreed(crowd, machine, at + AGREES));
        }
        all.addAll(others(crowd, machines, COMMANDS - all.size(), seconds));
        all.sort(Comparator.comparingDouble(Command::at));
        List<Command> even = new ArrayList<>();
        for (Command command : all) {
            even.add(command.at(1.0 * even.size() / A_SECOND));
        }
        return even;
    }

    /// Everything at one time, about machines of which some were asked about before.
    private List<Command> burst(Crowd crowd, List<Machine> machines, List<Machine> asked) {
        List<Command> all = new ArrayList<>();
        for (Machine machine : machines) {
            all.addAll(asked.contains(machine)
                    ? agreed(crowd, machine, random.nextDouble())
                    : asked(machine, random.nextDouble()));
        }
        all.addAll(others(crowd, machines, AT_ONCE - all.size(), 1));
        all.sort(Comparator.comparingDouble(Command::at));
        return all.stream().map(command -> command.at(0)).toList();
    }

    /// A command, and the same once more.
    private static List<Command> asked(Machine machine, double at) {
        Command command = new Command(at, () -> machine.command().event(), OK,
                got -> heard(machine, got));
        return List.of(command, command.at(at + 0.02));
    }

    private static List<Command> agreed(Crowd crowd, Machine machine, double at) {
        Command command = new Command(at, () -> crowd.agreed(machine), OK,
                got -> heard(machine, got));
        return List.of(command, command.at(at + 0.02));
    }

    private static void heard(Machine machine, Got got) {
        if (!got.response().body().isEmpty()) {
            machine.heard().add(Crowd.read(got.response().body()));
        }
    }

    /// Help, what changes nothing, and what is refused.
    private List<Command> others(Crowd crowd, List<Machine> machines, int count,
            double seconds) {
        return IntStream.range(0, count).mapToObj(number -> {
            String address = machines.get(number % machines.size()).address();
            return new Command(random.nextDouble(seconds), switch (number % 4) {
                case 0 -> crowd::help;
                case 1 -> () -> crowd.status(address);
                case 2 -> () -> crowd.stranger(address);
                default -> () -> crowd.forged(address);
            }, number % 4 == 3 ? UNAUTHORIZED : OK, _ -> {
                // nothing to remember
            });
        }).toList();
    }

    private static void run(String name, List<Command> commands, List<Machine> machines,
            Crowd crowd, Workers workers, Findings findings) throws Exception {
        CpuTime before = CpuTime.now(workers.functions());
        long calls = calls(crowd);
        AtomicInteger unanswered = new AtomicInteger();
        List<Duration> latencies = send(commands, workers, unanswered);
        CpuTime spent = CpuTime.now(workers.functions()).since(before);
        findings.row(name, workers.functions().size(), at(latencies, 0.5), at(latencies, 0.99),
                at(latencies, 1), unanswered, machines.size(),
                machines.stream().mapToInt(machine -> crowd.aws().reboots(machine.id())).sum(),
                machines.stream().filter(machine -> crowd.aws().reboots(machine.id()) == 0)
                        .count(),
                calls(crowd) - calls, spent.text());
        findings.areFigures();
        machines.forEach(machine -> check(crowd, machine));
        assertThat(unanswered.get()).as("unanswered of %s", name)
                .isLessThanOrEqualTo(UNANSWERED);
        assertThat(latencies.getLast()).as(name).isLessThan(LIMIT);
    }

    /// From the quickest to the slowest.
    private static List<Duration> send(List<Command> commands, Workers workers,
            AtomicInteger unanswered) throws Exception {
        long start = System.nanoTime();
        List<CompletableFuture<Duration>> all = new ArrayList<>();
        for (Command command : commands) {
            long due = start + (long) (command.at * TimeUnit.SECONDS.toNanos(1));
            TimeUnit.NANOSECONDS.sleep(Math.max(0, due - System.nanoTime()));
            all.add(workers.submit(command.event.get()).thenApply(got -> {
                command.then.accept(got);
                if (got.response().statusCode() != command.status) {
                    unanswered.incrementAndGet();
                }
                return got.latency();
            }));
        }
        List<Duration> latencies = new ArrayList<>();
        for (CompletableFuture<Duration> one : all) {
            latencies.add(one.get());
        }
        latencies.sort(Comparator.naturalOrder());
        return latencies;
    }

    /// Once, if anybody was told so, and never else; with a workflow that watches it.
    private static void check(Crowd crowd, Machine machine) {
        List<String> heard = crowd.heard(machine);
        int told = (int) heard.stream().filter(text -> text.startsWith("Restarting")).count();
        assertThat(crowd.aws().reboots(machine.id())).as("%s %s", machine.id(), heard)
                .isEqualTo(told).isLessThanOrEqualTo(1);
        assertThat(crowd.aws().workflows(machine.id())).as(machine.id())
                .hasSizeGreaterThanOrEqualTo(told);
    }

    private static long calls(Crowd crowd) {
        return crowd.aws().counts().values().stream().mapToLong(count -> count).sum();
    }

    private static String at(List<Duration> sorted, double share) {
        int index = (int) Math.ceil(share * sorted.size()) - 1;
        return sorted.get(index).toMillis() + " ms";
    }
}
