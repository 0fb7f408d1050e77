package chatbot.policy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/// The part of YAML that a policy is written in: mappings, lists and texts, in one document. What
/// can make a small document large, or let it mean something that one doesn't see, isn't in it.
final class Yaml {

    /// SSM takes 8 KB at most, Lambda 4 KB for all variables.
    static final int LONGEST = 64 * 1024;
    private static final int DEEPEST = 12;

    private final List<Flaw> flaws;

    /// Adds to these flaws.
    Yaml(List<Flaw> flaws) {
        this.flaws = flaws;
    }

    /// The document's root; empty if there is none, or with a flaw.
    Optional<Node> root(String text) {
        if (text.length() > LONGEST) {
            flaws.add(Flaw.whole("The policy is longer than " + LONGEST + " characters."));
            return Optional.empty();
        }
        // the whole at once: at the end of a part the library reads past a character of two halves
        LoadSettings settings = LoadSettings.builder().setLabel("policy").setUseMarks(true)
                .setAllowNonScalarKeys(true).setCodePointLimit(LONGEST)
                .setBufferSize(text.length() + 2).build();
        try {
            check(new Parse(settings).parseString(text));
            return flaws.isEmpty()
                    ? new Compose(settings).composeString(text)
                    : Optional.empty();
        } catch (MarkedYamlEngineException broken) {
            flaws.add(broken(broken));
        } catch (YamlEngineException _) {
            flaws.add(Flaw.whole("The policy isn't YAML: it has a character that YAML doesn't "
                    + "know."));
        }
        return Optional.empty();
    }

    private void check(Iterable<Event> events) {
        Deque<Event> open = new ArrayDeque<>();
        int documents = 0;
        for (Event event : events) {
            switch (event) {
                case DocumentStartEvent _ -> documents++;
                case CollectionStartEvent start -> open.push(start);
                case CollectionEndEvent _ -> open.pop();
                default -> {
                    // a text, or the end of something
                }
            }
            if (documents > 1 && event instanceof DocumentStartEvent) {
                flaws.add(at(event.getStartMark(), "A policy is one document; this is another."));
            }
            if (open.size() > DEEPEST) {
                flaws.add(at(event.getStartMark(), "This is nested too deeply."));
                return;
            }
            if (event instanceof NodeEvent node && isOdd(node)) {
                flaws.add(at(event.getStartMark(), "Anchors (&…), aliases (*…) and tags (!…) of "
                        + "YAML aren't understood here; write \"*\" in quotes."));
            }
        }
    }

    /// An alias has an anchor's name, as the anchor itself.
    private static boolean isOdd(NodeEvent node) {
        return node.getAnchor().isPresent() || switch (node) {
            case ScalarEvent text -> text.getTag().isPresent();
            case CollectionStartEvent start -> start.getTag().isPresent();
            default -> true;
        };
    }

    private static Flaw broken(MarkedYamlEngineException broken) {
        String context = Optional.ofNullable(broken.getContext()).orElse("");
        String problem = Optional.ofNullable(broken.getProblem()).orElse("something is wrong");
        return at(broken.getProblemMark(), context.contains("alias")
                ? "To mean any, write \"*\" in quotes."
                : "This isn't YAML: " + problem.replaceAll("\\s+", " ").strip() + ".");
    }

    static Flaw at(Optional<Mark> mark, String what) {
        return mark.map(place -> new Flaw(place.getLine() + 1, place.getColumn() + 1, what))
                .orElseGet(() -> Flaw.whole(what));
    }

    static Flaw at(Node node, String what) {
        return at(node.getStartMark(), what);
    }

    /// In which line it begins.
    static int line(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
    }

    /// Where flaws are gathered.
    static List<Flaw> noFlaws() {
        return new ArrayList<>();
    }
}
