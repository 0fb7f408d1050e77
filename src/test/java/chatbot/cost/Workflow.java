package chatbot.cost;

import java.util.List;
import java.util.Map;

/// The follow-up's state machine as template.yaml defines it, walked through for what it costs: each
/// state that is entered is a transition.
record Workflow(Map<String, Object> definition) {

    private static final int AGAIN = 202;
    private static final int DONE = 200;

    /// Until the function, asked so often, says that it is done.
    int transitions(int looks) {
        return (looks - 1) * entered(definition, AGAIN) + entered(definition, DONE);
    }

    /// From the start until an end, or the start again, if the function answers so.
    private static int entered(Map<String, Object> machine, int status) {
        Map<String, Object> states = map(machine.get("States"));
        int entered = 0;
        String name = (String) machine.get("StartAt");
        do {
            Map<String, Object> state = map(states.get(name));
            entered++;
            for (Object branch : (List<?>) state.getOrDefault("Branches", List.of())) {
                entered += entered(map(branch), status);
            }
            name = next(state, status);
        } while (!name.isEmpty() && !name.equals(machine.get("StartAt")));
        return entered;
    }

    private static String next(Map<String, Object> state, int status) {
        return switch ((String) state.get("Type")) {
            case "Succeed" -> "";
            case "Wait", "Pass", "Task", "Parallel" -> (String) state.get("Next");
            case "Choice" -> ((List<?>) state.get("Choices")).stream().map(Workflow::map)
                    .filter(choice -> isMet(choice, status)).findFirst()
                    .map(choice -> (String) choice.get("Next"))
                    .orElseGet(() -> (String) state.get("Default"));
            case String type -> throw new IllegalArgumentException("What costs a " + type + "?");
        };
    }

    private static boolean isMet(Map<String, Object> choice, int status) {
        return choice.get("NumericEquals") instanceof Integer exactly && exactly == status
                || choice.get("NumericGreaterThanEquals") instanceof Integer least
                        && status >= least;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object node) {
        return (Map<String, Object>) node;
    }
}
