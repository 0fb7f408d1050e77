package chatbot.dev;

import chatbot.dev.page.Feed;
import chatbot.dev.page.PageServer.Request;
import chatbot.dev.slack.Backstage;
import chatbot.dev.slack.Conversation;
import chatbot.dev.slack.Said;
import chatbot.dev.slack.Workspace;
import chatbot.dev.slack.Workspace.Channel;
import chatbot.dev.slack.Workspace.Person;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// All that the page shows.
///
/// @param profile of Quarkus: `dev`, `moto` or `aws`
record Stage(String profile, Workspace workspace, Conversation conversation, FleetSource fleet,
        Switches switches, LogLines log, Backstage backstage) implements Feed {

    /// Whom one can be, and where.
    private record Cast(String profile, List<Person> people, List<Channel> channels) {
    }

    /// To whoever is nobody, or nowhere, no messages are shown.
    @Override
    public Map<String, Object> topics(Request request) {
        Map<String, Object> topics = new LinkedHashMap<>();
        topics.put("workspace", new Cast(profile, workspace.people(), workspace.channels()));
        workspace.person(request.parameter("person")).ifPresent(person -> {
            workspace.channel(request.parameter("channel")).ifPresent(channel -> topics
                    .put("messages", conversation.seenBy(person.id(), channel.idFor(person))));
            topics.put("places", places(person));
        });
        List<LogLines.Line> lines = log.lines();
        topics.put("fleet", fleet.machines());
        Optional<Story> story = Story.of(lines, fleet);
        topics.put("story", story.isPresent() ? story.get() : NullNode.getInstance());
        topics.put("switches", switches.all());
        topics.put("log", lines);
        topics.put("wire", backstage.wire().exchanges());
        return topics;
    }

    @Override
    public long now() {
        return backstage.clock().millis();
    }

    /// The ids of what others wrote, by place.
    private Map<String, List<String>> places(Person person) {
        return workspace.channels().stream().collect(Collectors.toMap(Channel::id,
                channel -> conversation.seenBy(person.id(), channel.idFor(person)).stream()
                        .filter(said -> !said.author().equals(person.id())).map(Said::ts)
                        .toList()));
    }

    /// Forgets what was said, logged and sent, and mends everything.
    void forget() {
        conversation.clear();
        log.clear();
        backstage.wire().clear();
        switches.mend();
    }
}
