package chatbot.slack;

import chatbot.reliability.Choices;
import chatbot.reliability.Fuzz;
import chatbot.reliability.Soon;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/// Bytes that are to be a form or JSON are read soon, or unreadable.
public final class ReaderFuzz implements Fuzz {

    private static final Set<String> LISTENED = Set.of("C0OPS");

    @Override
    public void once(Choices choices) {
        byte[] bytes = switch (choices.below(8)) {
            case 0, 1 -> Payloads.form(choices).getBytes(StandardCharsets.UTF_8);
            case 2, 3 -> Payloads.event(choices).getBytes(StandardCharsets.UTF_8);
            case 4 -> Payloads.press(choices, List.of()).getBytes(StandardCharsets.UTF_8);
            case 5 -> deep(choices);
            default -> choices.rest();
        };
        byte[] body = choices.changed(bytes);
        read(() -> SlashCommand.parse(body));
        read(() -> Interaction.parse(body, WholeFunction.JSON));
        read(() -> SlackEvent.parse(Json.parse(body, WholeFunction.JSON), LISTENED));
        read(() -> SlackEvent.parse(Json.parse(body, WholeFunction.JSON), Set.of()));
    }

    /// Nested as deeply as fits.
    private static byte[] deep(Choices choices) {
        String open = choices.among("[", "{\"a\":", "[{\"event\":", "{\"event\":{\"blocks\":[",
                "payload=%5B", "payload=[");
        return open.repeat(1 + choices.below(20_000)).getBytes(StandardCharsets.UTF_8);
    }

    private static void read(Supplier<Object> reading) {
        Soon.of(() -> {
            try {
                return reading.get();
            } catch (Unreadable _) {
                return "";
            }
        });
    }
}
