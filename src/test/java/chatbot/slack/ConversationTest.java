package chatbot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import chatbot.fleet.DemoFleet;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/// The conversation by HTTP with the function on the demo fleet, as in dev mode.
@QuarkusTest
class ConversationTest implements ConversationContract {

    @Inject
    DemoFleet fleet;

    @ConfigProperty(name = "quarkus.lambda.mock-event-server.test-port")
    int port;

    @Override
    public Conversation conversation() {
        return form -> {
            HttpRequest.Builder request = HttpRequest
                    .newBuilder(URI.create("http://localhost:" + port + "/slack/commands"))
                    .POST(HttpRequest.BodyPublishers.ofString(form.body()));
            SlashForm.headers(form.body(), SlashForm.SECRET, Instant.now())
                    .forEach(request::header);
            try (HttpClient http = HttpClient.newHttpClient()) {
                return http.send(request.build(), HttpResponse.BodyHandlers.ofString()).body();
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        };
    }

    @Override
    public String promise() {
        return "I watch it, and report here how it ends.";
    }

    @Override
    public String regions() {
        return "`us-east-1`, `us-west-2`";
    }

    @Test
    void asksTheFleetForEachRebootOnce() {
        int before = fleet.reboots().size();

        say("restart 10.34.33.61");
        say("restart 10.34.33.61");
        say("restart 10.34.33.40");
        say("restart 10.34.40.10");

        assertThat(fleet.reboots().subList(before, fleet.reboots().size()))
                .containsExactly("i-0de70000000000062");
    }

    @Test
    void restartsAServerByItsIpv6Address() {
        assertThat(say("restart [2001:DB8:34:0:0:0:0:22]"))
                .startsWith("[in_channel]\n🟡 Restarting *mail-1* (`2001:db8:34::22`, ");
    }

    @Test
    void asksBeforeAMachineGoesDownForASecondaryAddress() {
        assertThat(say("restart 10.34.33.62 --again")).isEqualTo(
                """
                        [in_channel]
                        ❓ Restart *proxy-1* (`10.34.33.62`, `i-…`, us-east-1a, t3.small, `running`)?
                        `10.34.33.62` is a secondary address of it: this affects the whole machine, with \
                        whatever else runs there.
                        Its other private addresses: `10.34.33.61`.
                            Asked by <@U0BOB>.
                            <@U0BOB> can confirm within 5 minutes, and anybody who may use me here can cancel.
                            [Restart] [Cancel]""");
    }

    @Test
    void asksBeforeItRestartsAMemberOfAScalingGroup() {
        assertThat(say("restart 10.34.33.90 --again")).isEqualTo(
                """
                        [in_channel]
                        ❓ Restart *queue-1* (`10.34.33.90`, `i-…`, us-east-1a, t3.small, `running`)?
                        It belongs to the scaling group *queue*, which may take the restart for a failure, \
                        terminate the machine and start another.
                            Asked by <@U0BOB>.
                            <@U0BOB> can confirm within 5 minutes, and anybody who may use me here can cancel.
                            [Restart] [Cancel]""");
    }

    @Test
    void namesThePermissionThatIsMissing() {
        assertThat(say("restart 10.34.33.70")).isEqualTo("""
                [ephemeral]
                🔴 *locked-1* (`10.34.33.70`, `i-…`, us-east-1a, t3.small, `running`) was not restarted.
                AWS doesn't allow me `ec2:RebootInstances` on \
                `arn:aws:ec2:us-east-1:123456789012:instance/i-…`.
                    Whoever runs me looks at the policy of my role, and at what else limits it in the \
                account.
                    [Try again]""");
    }

    @Test
    void saysWithinThreeSecondsThatNobodyKnowsWhetherASlowRestartWasAccepted() {
        Instant asked = Instant.now();

        assertThat(say("restart 10.34.33.80")).isEqualTo(
                """
                        [in_channel]
                        ❔ I asked EC2 to restart *slow-1* (`10.34.33.80`, `i-…`, us-east-1a, t3.small, \
                        `running`), but whether it will is unknown.
                        EC2's answer didn't come within the time that I have.
                            Asked by <@U0BOB>.
                            Don't ask again: I watch it, and report here what I see.""");
        assertThat(Duration.between(asked, Instant.now())).isLessThan(Duration.ofSeconds(3));
    }

    /// Bob does, for the promises of all conversations take as many changes a minute as Alice has.
    private String say(String text) {
        return conversation().say(SlashForm.of(text).with("user_id", "U0BOB"));
    }
}
