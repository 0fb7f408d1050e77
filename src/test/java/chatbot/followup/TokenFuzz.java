package chatbot.followup;

import static org.assertj.core.api.Assertions.assertThat;

import chatbot.aws.HandClock;
import chatbot.change.Works;
import chatbot.fleet.DemoFleet;
import chatbot.inbox.InboxInMemory;
import chatbot.reliability.Choices;
import chatbot.reliability.Fuzz;
import chatbot.reliability.Quiet;
import chatbot.seal.Seal;
import chatbot.seal.TestSeal;
import chatbot.webapi.SlackInMemory;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/// Nothing opens but what was sealed, for what it was sealed for, until it expires; nothing else is a
/// step of a follow-up.
public final class TokenFuzz implements Fuzz {

    private static final String OWN = "follow-up";
    private static final String OTHER = "button";

    private final HandClock clock = new HandClock();
    private final Seal seal = TestSeal.by(clock);
    private final DemoFleet fleet = DemoFleet.startedAt(clock);
    private final SlackInMemory slack = new SlackInMemory();
    private final FollowUpDoor door = new FollowUpDoor(Works.on(fleet, clock),
            slack.delivery(clock), InboxInMemory.by(clock), clock);
    private final String token = door.token(FollowUpBench.restart(clock.instant(), "t3.small"));
    private final List<String> foreign = List.of(
            seal.seal(OTHER, clock.instant().plusSeconds(60), text()),
            seal.seal(OWN, clock.instant(), text()),
            seal.seal(OWN + " ", clock.instant().plusSeconds(60), text()),
            seal.seal("", clock.instant().plusSeconds(60), text()));

    private String text() {
        return seal.open(OWN, token).orElseThrow();
    }

    @Override
    public void once(Choices choices) {
        String text = switch (choices.below(5)) {
            case 0 -> new String(choices.rest(), StandardCharsets.UTF_8);
            case 1 -> "v1." + Base64.getUrlEncoder().withoutPadding()
                    .encodeToString(choices.rest());
            case 2 -> choices.of(foreign);
            case 3 -> reencoded(choices);
            default -> choices.changed(token);
        };
        boolean own = isOwn(text);
        Optional<String> opened = seal.open(OWN, text);
        assertThat(opened.isPresent()).as("opens").isEqualTo(own);
        opened.ifPresent(inner -> assertThat(inner).isEqualTo(text()));
        int status = door.take(text.getBytes(StandardCharsets.UTF_8)).getStatusCode();
        assertThat(status).as("status").isIn(own ? List.of(200, 202) : List.of(403));
        assertThat(fleet.reboots()).isEmpty();
        assertThat(Quiet.said()).noneMatch(line -> line.contains("\"outcome\":\"failed\""))
                .noneMatch(line -> line.contains("secretpart"));
    }

    /// The token with other bytes in it.
    private String reencoded(Choices choices) {
        byte[] bytes = Base64.getUrlDecoder().decode(token.substring(3));
        return "v1." + Base64.getUrlEncoder().withoutPadding()
                .encodeToString(choices.changed(bytes));
    }

    /// Whether it is the token; the last letter of base64 may be another for the same bytes.
    private boolean isOwn(String text) {
        try {
            return text.startsWith("v1.") && Arrays.equals(
                    Base64.getUrlDecoder().decode(text.substring(3)),
                    Base64.getUrlDecoder().decode(token.substring(3)));
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
