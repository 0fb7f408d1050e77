package chatbot.witness;

import chatbot.change.Witness.Announcement;
import chatbot.claim.Asked;
import chatbot.claim.Change;
import chatbot.fleet.Instance;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Pattern;

/// What a topic's subscribers get: machines mostly, so it has a version, and a field never changes
/// its meaning within one.
///
/// @param told when it is published
record Notice(Announcement announcement, Instant told) {

    static final int VERSION = 1;

    /// What no encoding and no XML can carry: halves of characters, and what is none (Unicode:
    /// "Noncharacters"; XML 1.0: "Characters").
    private static final Pattern UNSENDABLE = Pattern.compile("[\\p{Cs}\\ufffe\\uffff]");

    /// The first line of an e-mail: short, ASCII, and nothing of what somebody wrote.
    String subject() {
        int count = announcement.changes().size();
        return asked().action().api() + " of " + count + (count == 1 ? " instance" : " instances")
                + ": " + outcome();
    }

    /// What subscriptions can filter by.
    Map<String, String> attributes() {
        return Map.of("action", asked().action().api(), "outcome", outcome(), "user",
                asked().user());
    }

    /// The whole document. Texts are empty where there is nothing to say.
    String json(ObjectMapper json) {
        ObjectNode notice = json.createObjectNode().put("version", VERSION)
                .put("outcome", outcome()).put("action", asked().action().api());
        ArrayNode instances = notice.putArray("instances");
        announcement.changes().forEach(change -> machine(change, instances.addObject()));
        String text = notice.put("user", asked().user()).put("approver", asked().approver())
                .put("channel", announcement.changes().getFirst().to().channel())
                .put("reason", asked().reason()).put("request", asked().request())
                .put("asked", asked().time().toString()).put("told", told.toString()).toString();
        return UNSENDABLE.matcher(text).replaceAll("\ufffd");
    }

    private static void machine(Change change, ObjectNode to) {
        Instance instance = change.instance();
        to.put("id", instance.id()).put("name", instance.name().orElse(""))
                .put("target", change.target().text())
                .put("address", instance.addresses().stream().map(own -> own.ip().text())
                        .findFirst().orElse(""))
                .put("zone", instance.place().zone()).put("account", instance.place().account());
    }

    private String outcome() {
        return announcement.accepted() ? "accepted" : "unconfirmed";
    }

    private Asked asked() {
        return announcement.changes().getFirst().asked();
    }
}
