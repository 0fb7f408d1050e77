package chatbot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import chatbot.fleet.Instance;
import chatbot.reliability.Choices;
import chatbot.reliability.Fuzz;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Up to three requests that Slack signed, one after the other: whatever is in them, only those are
/// restarted who are named by somebody who may do that, or whose button such a person pressed.
public final class SignedRequestFuzz implements Fuzz {

    private static final Pattern TOKEN = Pattern.compile("\"value\":\"(v1\\.[^\"]*)\"");
    private static final Set<Integer> OF_PRESSES = Set.of(200, 400,
            InteractionsResource.UNANSWERED);
    private static final Set<String> USERS = Set.of("U0ALICE", "U0BOB");

    @Override
    public void once(Choices choices) {
        WholeFunction function = new WholeFunction();
        Set<String> tokens = new LinkedHashSet<>();
        for (int requests = choices.below(3); requests >= 0; requests--) {
            int before = function.fleet.reboots().size();
            Set<String> allowed = one(function, choices, tokens);
            List<String> all = function.fleet.reboots();
            assertThat(allowed).as("what may be restarted")
                    .containsAll(all.subList(before, all.size()));
        }
    }

    /// Sends a request, adds the buttons' tokens that come of it, and tells what it may restart.
    private static Set<String> one(WholeFunction function, Choices choices, Set<String> tokens) {
        return switch (choices.below(3)) {
            case 0 -> type(function, Payloads.form(choices), tokens);
            case 1 -> deliver(function, Payloads.event(choices), tokens);
            default -> press(function, Payloads.press(choices, List.copyOf(tokens)), tokens);
        };
    }

    private static Set<String> type(WholeFunction function, String form, Set<String> tokens) {
        assertThat(post(function, "/slack/commands", form, tokens).getStatusCode()).isEqualTo(200);
        return Set.copyOf(MostAllowed.of(function.fleet, MostAllowed.form(form)));
    }

    private static Set<String> deliver(WholeFunction function, String event, Set<String> tokens) {
        assertThat(post(function, "/slack/events", event, tokens).getStatusCode()).isEqualTo(200);
        return Set.copyOf(MostAllowed.of(function.fleet, MostAllowed.event(event)));
    }

    private static Set<String> press(WholeFunction function, String press, Set<String> tokens) {
        Set<String> known = Set.copyOf(tokens);
        assertThat(OF_PRESSES)
                .contains(post(function, "/slack/interactions", press, tokens).getStatusCode());
        return allowedBy(function, press, known);
    }

    private static APIGatewayV2HTTPResponse post(WholeFunction function, String path, String body,
            Set<String> tokens) {
        int before = function.slack.posts().size();
        APIGatewayV2HTTPResponse answer = function
                .answer(Signing.request(path, body, function.clock.instant()));
        List<String> said = new ArrayList<>(function.slack.posts().stream().skip(before)
                .map(JsonNode::toString).toList());
        said.add(String.valueOf(answer.getBody()));
        said.forEach(text -> TOKEN.matcher(text).results().map(MatchResult::group)
                .forEach(value -> tokens.add(value.substring(9, value.length() - 1))));
        return answer;
    }

    /// Any machine, if it is a button that was shown, and may be pressed.
    private static Set<String> allowedBy(WholeFunction function, String press, Set<String> known) {
        JsonNode payload = payload(press);
        boolean pressed = known.contains(payload.at("/actions/0/value").asText())
                && USERS.contains(payload.at("/user/id").asText());
        return pressed
                ? Set.copyOf(function.fleet.instances().stream()
                        .map(Instance::id).toList())
                : Set.of();
    }

    private static JsonNode payload(String press) {
        try {
            return WholeFunction.JSON.readTree(
                    Form.parse(press.getBytes(StandardCharsets.UTF_8)).value("payload"));
        } catch (Unreadable | JsonProcessingException _) {
            return WholeFunction.JSON.createObjectNode();
        }
    }
}
