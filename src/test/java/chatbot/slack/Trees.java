package chatbot.slack;

import chatbot.reliability.Choices;
import chatbot.reliability.Pieces;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;

/// JSON that is almost what Slack sends.
final class Trees {

    private static final JsonNodeFactory MAKE = JsonNodeFactory.instance;
    private static final int DEEP = 900;

    private Trees() {
    }

    /// The object with some fields that hold something else.
    static ObjectNode changed(ObjectNode tree, Choices choices) {
        ObjectNode changed = tree.deepCopy();
        for (int changes = choices.below(5); changes > 0; changes--) {
            change(changed, choices);
        }
        return changed;
    }

    private static void change(ObjectNode tree, Choices choices) {
        ObjectNode at = tree;
        while (true) {
            List<Map.Entry<String, JsonNode>> fields = List.copyOf(at.properties());
            if (fields.isEmpty()) {
                return;
            }
            Map.Entry<String, JsonNode> field = choices.of(fields);
            JsonNode inner = field.getValue() instanceof ArrayNode list && !list.isEmpty()
                    ? list.get(0)
                    : field.getValue();
            if (inner instanceof ObjectNode object && !choices.oneIn(4)) {
                at = object;
            } else if (choices.oneIn(5)) {
                at.remove(field.getKey());
                return;
            } else {
                at.set(field.getKey(), value(choices, 3));
                return;
            }
        }
    }

    /// Any JSON at all.
    static JsonNode value(Choices choices, int depth) {
        return switch (choices.below(depth == 0 ? 8 : 12)) {
            case 0, 1, 2 -> MAKE.textNode(choices.text(Pieces.LINE));
            case 3 -> MAKE.nullNode();
            case 4 -> MAKE.booleanNode(choices.oneIn(2));
            case 5 -> MAKE.numberNode(choices.among(0L, 1L, -1L, Long.MAX_VALUE, Long.MIN_VALUE,
                    31_556_889_864_403_199L, 31_556_889_864_403_200L, 1_795_000_000L));
            case 6 -> MAKE.numberNode(BigInteger.TEN.pow(choices.below(1200)));
            case 7 -> choices.oneIn(2)
                    ? MAKE.numberNode(choices.among(1e300, -0.0, 1.5))
                    : DecimalNode.valueOf(new BigDecimal("1e" + choices.among("99999", "-99999")));
            case 8 -> deep(choices);
            case 9 ->
                MAKE.arrayNode().add(value(choices, depth - 1)).add(value(choices, depth - 1));
            case 10 -> MAKE.objectNode().set(choices.among("text", "type", "ts", "id", "elements"),
                    value(choices, depth - 1));
            default -> MAKE.textNode(choices.among("U0ALICE", "C0OPS", "D0ALICE", "T0TEAM",
                    "1700000000.000001", "message", "app_mention", "im", "channel", "button",
                    "999999999999.999999999"));
        };
    }

    private static JsonNode deep(Choices choices) {
        JsonNode node = MAKE.textNode("10.34.33.22 is down");
        for (int level = choices.below(DEEP); level > 0; level--) {
            node = choices.over() || level % 2 == 0
                    ? MAKE.arrayNode().add(node)
                    : MAKE.objectNode().set("elements", node);
        }
        return node;
    }
}
