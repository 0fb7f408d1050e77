package chatbot.webapi;

import chatbot.claim.Recipient;
import chatbot.wording.Reply;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/// Messages by the `response_url` that came with a command or a press (Slack: "Handling user
/// interaction in your Slack apps").
///
/// @param hooks the only origin that such a URL may have
record ByUrl(Origin hooks, SlackWire wire, ObjectMapper json) {

    /// The recipient's URL; empty if there is none, or it leads elsewhere.
    Optional<URI> url(Recipient to) {
        return hooks.leadingHere(to.url());
    }

    /// A message of its own, in the recipient's thread if there is one.
    ///
    /// @param everybody whether everybody there sees it
    Attempt beside(URI url, Reply reply, Recipient to, boolean everybody, Duration patience) {
        ObjectNode message = SlackMessage.json(reply, json)
                .put("response_type", everybody ? "in_channel" : "ephemeral")
                .put("replace_original", false);
        if (!to.thread().isEmpty()) {
            message.put("thread_ts", to.thread());
        }
        return wire.hook(url, message.toString(), patience);
    }

    /// In place of the message with the button, for whoever saw that.
    Attempt instead(URI url, Reply reply, Duration patience) {
        return wire.hook(url,
                SlackMessage.json(reply, json).put("replace_original", true).toString(), patience);
    }
}
