package chatbot.followup;

import chatbot.aws.Caller;
import chatbot.chat.Reply;
import chatbot.fleet.Instance;
import chatbot.fleet.InstanceState;
import chatbot.fleet.Lookout;
import chatbot.fleet.Probe;
import chatbot.fleet.Sighting;
import chatbot.fleet.StatusCheck;
import chatbot.fleet.StatusCheck.Kind;
import chatbot.fleet.StatusCheck.Result;
import chatbot.restart.Recipient;
import chatbot.slack.Delivery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A machine without an agent that always looks well, and a chat that takes everything.
///
/// @param told what was said, in that order
record QuietMachine(List<String> told) implements Lookout, Probe, Delivery {

    QuietMachine {
        told = new ArrayList<>(told);
    }

    @Override
    public Look look(Instance instance, Caller caller) {
        return new Look.Seen(new Sighting(InstanceState.RUNNING, Optional.of(instance.launched()),
                Stream.of(Kind.values())
                        .map(kind -> new StatusCheck(kind, Result.OK, Optional.empty())).toList(),
                Optional.empty()));
    }

    @Override
    public Probe.Question ask(Instance instance, Caller caller) {
        return new Probe.Question.Impossible();
    }

    @Override
    public Answer hear(Instance instance, String command, Caller caller) {
        throw new AssertionError("Nothing was asked");
    }

    @Override
    public boolean canReach(Recipient to) {
        return true;
    }

    @Override
    public Instant lastChance(Recipient to, Instant asked) {
        return asked.plusSeconds(1790);
    }

    @Override
    public Delivered deliver(Reply reply, Recipient to, Instant asked, int uses) {
        told.add(Said.text(reply));
        return new Delivered.Done(uses + 1);
    }
}
