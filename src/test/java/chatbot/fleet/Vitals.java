package chatbot.fleet;

import chatbot.aws.Caller;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/// What a test sees of a fleet's machines beside their descriptions.
public record Vitals(Lookout lookout, Probe probe) {

    /// Of the demo fleet all of it; of any other that its machines run, and nothing more.
    public static Vitals of(Fleet fleet, Clock clock) {
        if (fleet instanceof DemoFleet demo) {
            DemoFleetVitals vitals = new DemoFleetVitals(demo, clock);
            return new Vitals(vitals, vitals);
        }
        return new Vitals((instance, _) -> new Lookout.Look.Seen(new Sighting(instance.state(),
                Optional.of(instance.launched()), List.of(), Optional.empty())), new Mute());
    }

    private record Mute() implements Probe {

        @Override
        public Question ask(Instance instance, Caller caller) {
            return new Question.Impossible();
        }

        @Override
        public Answer hear(Instance instance, String command, Caller caller) {
            return new Answer.None();
        }
    }
}
