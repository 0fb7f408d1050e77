package chatbot.dev.slack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// All that was said in every channel, first to last, and who sees it: what Slack keeps.
public final class Conversation {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Clock clock;
    private final Map<String, Said> messages = new LinkedHashMap<>();
    private long last;
    private long version;

    public Conversation(Clock clock) {
        this.clock = clock;
        this.version = clock.millis();
    }

    /// What [#saved] saved. What was waited for then will not come any more.
    public static Conversation restored(String saved, Clock clock) {
        Conversation conversation = new Conversation(clock);
        try {
            for (Said said : JSON.readValue(saved, Said[].class)) {
                conversation.messages.put(said.ts(), said.waitingForAnswer(false)
                        .retried(Said.Retry.NONE).kept(said.ts(), ++conversation.version));
            }
        } catch (JsonProcessingException _) {
            conversation.messages.clear(); // another version of this page saved it
        }
        return conversation;
    }

    /// Everything as a text.
    public synchronized String saved() {
        try {
            return JSON.writeValueAsString(messages.values());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Texts and numbers can always be written", impossible);
        }
    }

    /// Forgets all that was said.
    public synchronized void clear() {
        messages.clear();
    }

    /// Says it, and gives it its id.
    synchronized Said say(Said said) {
        last = Math.max(last + 1, clock.millis() * 1000);
        String ts = "%d.%06d".formatted(last / 1_000_000, last % 1_000_000);
        Said kept = said.kept(ts, ++version);
        messages.put(ts, kept);
        return kept;
    }

    /// The message with that id in that channel.
    public synchronized Optional<Said> find(String channel, String ts) {
        return Optional.ofNullable(messages.get(ts)).filter(said -> said.channel().equals(channel));
    }

    /// Changes a message where it stands. Answers whether there is one.
    synchronized boolean change(String channel, String ts, UnaryOperator<Said> how) {
        Optional<Said> changed = find(channel, ts).map(said -> how.apply(said).kept(ts, ++version));
        changed.ifPresent(said -> messages.put(ts, said));
        return changed.isPresent();
    }

    /// Takes a message away. Answers whether there was one.
    synchronized boolean remove(String channel, String ts) {
        return find(channel, ts).map(said -> messages.remove(said.ts())).isPresent();
    }

    /// What that person sees there.
    public synchronized List<Said> seenBy(String person, String channel) {
        return messages.values().stream()
                .filter(said -> said.channel().equals(channel) && said.isSeenBy(person)).toList();
    }
}
