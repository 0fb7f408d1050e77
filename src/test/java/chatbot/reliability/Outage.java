package chatbot.reliability;

import java.util.List;
import java.util.function.BiConsumer;

/// What is wrong with a whole service.
enum Outage {
    REFUSING("it refuses connections", (bench, service) -> bench.wires().proxy(service).down()), //
    DEAF("it takes no connections", (bench, service) -> bench.wires().proxy(service).deaf()), //
    NAMELESS("its name isn't in the DNS", (bench, service) -> bench.wires().forget(service));

    private final String words;
    private final BiConsumer<FaultBench, Service> begin;

    Outage(String words, BiConsumer<FaultBench, Service> begin) {
        this.words = words;
        this.begin = begin;
    }

    /// Those of a service. This machine's name, under which Slack is, can't be forgotten.
    static List<Outage> of(Service service) {
        return service.isSlack() ? List.of(REFUSING, DEAF) : List.of(values());
    }

    void begin(FaultBench bench, Service service) {
        begin.accept(bench, service);
    }

    /// All is well again.
    static void end(FaultBench bench, Service service) {
        bench.wires().knowsAll();
        bench.wires().proxy(service).up();
    }

    @Override
    public String toString() {
        return words;
    }
}
