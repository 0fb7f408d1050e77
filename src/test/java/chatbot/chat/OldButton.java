package chatbot.chat;

import chatbot.aws.HandClock;
import chatbot.change.Doubt;
import chatbot.change.Finding;
import chatbot.change.Wish;
import chatbot.claim.Asked;
import chatbot.claim.Recipient;
import chatbot.fleet.Action;
import chatbot.fleet.Instance;
import chatbot.fleet.IpAddress;
import chatbot.fleet.Target;
import chatbot.seal.TestSeal;
import java.util.List;
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
        Target target = new Target.Address(IpAddress.of(address));
        Wish wish = new Wish(new Asked(Action.RESTART, "key", asker, clock.instant(), ""),
                List.of(target), Optional.empty(), new Recipient("C0OPS", asker, true, ""),
                List.of(), false);
        return new Presses(TestSeal.by(clock), clock)
                .decide(wish, List.of(new Finding.Fit(target, instance, Set.of(Doubt.CONFIRM))))
                .getFirst().token();
    }
}
