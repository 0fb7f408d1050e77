package chatbot.webapi;

import static org.assertj.core.api.Assertions.assertThat;

import chatbot.access.Directory.Account;
import chatbot.access.Directory.Standing;
import chatbot.aws.Caller;
import chatbot.aws.HandClock;
import chatbot.claim.Recipient;
import chatbot.language.Language;
import chatbot.policy.Groups.Members;
import chatbot.reliability.Choices;
import chatbot.reliability.Fuzz;
import chatbot.reliability.Quiet;
import chatbot.reliability.Soon;
import chatbot.webapi.Delivery.Delivered;
import chatbot.webapi.PostedAnswers.Posted;
import chatbot.wording.Reply;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/// Whatever Slack's Web API answers is a message that it took, or a reason why not, in words that
/// hold no secret; and nobody is taken for a member who isn't said to be one.
public final class SlackAnswerFuzz implements Fuzz {

    private static final List<String> PIECES = List.of("{\"ok\":true", "{\"ok\":false", "{", "}",
            ",\"error\":\"", "channel_not_found\"", "missing_scope\"", "ratelimited\"", "\"",
            ",\"ts\":\"1700000000.000001\"", ",\"ts\":{}", ",\"user\":{\"id\":\"U0ALICE\"", "[",
            "]",
            ",\"is_restricted\":true", ",\"is_bot\":\"true\"", ",\"deleted\":1", "\"team_id\":null",
            ",\"users\":[\"U0ALICE\",", "null", "0", "1e999", "no_service", "xoxb-1-made-up",
            "<html>",
            "\n", "\u0000", "\ud83d", ":", ",", "true", "{\"a\":");
    private static final List<Integer> STATUSES = List.of(200, 200, 200, 201, 204, 302, 400, 403,
            404, 410, 429, 500, 503, 599);

    @Override
    public void once(Choices choices) {
        HandClock clock = new HandClock();
        String body = choices.oneIn(4)
                ? new String(choices.rest(), StandardCharsets.UTF_8)
                : choices.text(PIECES);
        int status = choices.of(STATUSES);
        String after = choices.among("", "1", "0", "-1", "999999999999999999", "x", " 7 ");
        SlackInMemory slack = new SlackInMemory(
                _ -> Response.status(status).header("Retry-After", after).entity(body).build());
        Caller caller = new Caller("U0ALICE", "request", clock.instant().plusSeconds(2));
        if (Soon.of(() -> slack.directory(clock).account("U0ALICE",
                caller)) instanceof Account.Known(String _, String _, Standing standing)
                && standing == Standing.MEMBER) {
            assertThat(status).isEqualTo(200);
            assertThat(body).contains("ok", "user").doesNotContain("\"is_restricted\":true}");
        }
        slack.directory(clock).channel("C0OPS", caller);
        if (slack.groups(clock).members("S0SHOP", caller) instanceof Members.Known) {
            assertThat(body).contains("users");
        }
        post(slack, clock, status);
        assertThat(Quiet.said()).noneMatch(line -> line.contains("xoxb-"));
    }

    private static void post(SlackInMemory slack, HandClock clock, int status) {
        Recipient to = new Recipient("C0OPS", "U0ALICE", true,
                SlackInMemory.ORIGIN + "/commands/T1/2/secretpart");
        Reply reply = Reply.unreadable().in(Language.EN);
        Delivered delivered = slack.delivery(clock).deliver(reply, to, clock.instant(), 0);
        Posted posted = slack.posting().say(reply, to, () -> Duration.ofSeconds(1));
        slack.posts().forEach(BlockKit::check);
        assertThat(status == 200 || !(delivered instanceof Delivered.Done)).isTrue();
        if (posted instanceof Posted.Failed(String why)) {
            assertThat(why).matches("[a-z_]{2,40}|HTTP \\d{3}|Slack doesn't take it now");
        }
        if (delivered instanceof Delivered.Later(Duration pause)) {
            assertThat(pause).isBetween(Duration.ofSeconds(1), Duration.ofMinutes(5));
        }
    }
}
