package chatbot.chat;

import chatbot.aws.HandClock;
import chatbot.change.Asked;
import chatbot.change.Doubt;
import chatbot.change.Recipient;
import chatbot.change.Wish;
import chatbot.fleet.Instance;
import chatbot.fleet.IpAddress;
import chatbot.seal.TestSeal;
import java.util.Optional;
import java.util.Set;

/// A button that the function made long ago, for tests in other rooms.
public final class OldButton {

    private OldButton() {
    }

    /// The token of the button that confirms the restart of that instance; sealed under
    /// [TestSeal#KEY].
    public static String confirm(Instance instance, String address, String asker) {
        HandClock clock = new HandClock();
        Wish wish = new Wish(IpAddress.of(address), new Asked("key", asker, clock.instant(), ""),
                new Recipient("C0OPS", asker, true, ""), Optional.empty());
        return new Presses(TestSeal.by(clock), clock)
                .decide(wish, instance, Set.of(Doubt.CONFIRM)).getFirst().token();
    }
}
