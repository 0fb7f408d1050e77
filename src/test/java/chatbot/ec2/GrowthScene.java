package chatbot.ec2;

import chatbot.access.NoDirectory;
import chatbot.access.Sender;
import chatbot.change.Works;
import chatbot.chat.Chatbot;
import chatbot.chat.Message;
import chatbot.chat.OpenChatbot;
import chatbot.fleet.Fleet;
import chatbot.fleet.IpAddress;
import chatbot.fleet.Target;
import chatbot.fleet.Vitals;
import chatbot.inquiry.Hearing;
import chatbot.inquiry.Inquiry;
import chatbot.inquiry.Statuses;
import chatbot.policy.Policies;
import chatbot.policy.TestPolicies;
import chatbot.webapi.SlackMessage;
import chatbot.wording.Reply;
import chatbot.wording.StatusWording;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.ec2.Ec2Client;

/// A fleet as the function asks it, of a size, and somebody who types; nothing is remembered from one
/// line to the next but the connections to EC2.
final class GrowthScene implements AutoCloseable {

    private static final Clock CLOCK = Clock.systemUTC();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Sender ALICE = new Sender("T0TEAM", "", "C0OPS", "U0ALICE");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final CountedEc2 ec2;
    private final Regional<Ec2Client> clients;
    private final Fleet fleet;
    private final Policies policies;

    private GrowthScene(int machines, List<String> regions, String policy) {
        ec2 = CountedEc2.with(machines);
        clients = LocalEc2.clients(ec2.endpoint(), regions.toArray(String[]::new));
        fleet = new Ec2Fleet(clients, CLOCK);
        policies = TestPolicies.of(policy, CLOCK);
    }

    /// So many machines, in one region.
    static GrowthScene machines(int count) {
        return new GrowthScene(count, List.of(LocalEc2.REGION), "");
    }

    /// One machine, and so many regions to look for it.
    static GrowthScene regions(int count) {
        return new GrowthScene(1, IntStream.range(0, count)
                .mapToObj(number -> number == 0 ? LocalEc2.REGION : "xx-east-" + number).toList(),
                "");
    }

    /// One machine, and a policy of so many rules, of which the last is the one that fits.
    static GrowthScene rules(int count) {
        StringBuilder policy = new StringBuilder("version: 1\nrules:\n");
        for (int number = count; number > 0; number--) {
            policy.append("""
                      - name: rule-%1$d
                        users: [U0ALICE]
                        commands: [restart, status]
                        channels: [C0OPS]
                        tags: {team: %2$s}
                    """.formatted(number, number == 1 ? "shop" : "other-" + number));
        }
        return new GrowthScene(1, List.of(LocalEc2.REGION), policy.toString());
    }

    CountedEc2 ec2() {
        return ec2;
    }

    /// What Slack gets for a line, in bytes.
    int type(String line) {
        Chatbot chatbot = OpenChatbot.with("*", "*", "", new NoDirectory(),
                Works.on(fleet, CLOCK), policies, CLOCK);
        Message message = new Message(ALICE, line, new Message.WayBack("key", ""), "request",
                CLOCK.instant().plus(PATIENCE));
        return bytes(chatbot.answer(message).reply());
    }

    private static int bytes(Reply reply) {
        try {
            return JSON.writeValueAsBytes(SlackMessage.of(reply)).length;
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What Slack gets of how so many machines are, in bytes.
    int statuses(int count) {
        List<Target> targets = IntStream.rangeClosed(1, count).<Target>mapToObj(
                number -> new Target.Address(IpAddress.of(CountedEc2.address(number)))).toList();
        Works works = Works.on(fleet, CLOCK);
        Inquiry inquiry = new Statuses(fleet, new Ec2Lookout(clients, CLOCK),
                new Hearing(Vitals.of(fleet, CLOCK).probe(), CLOCK), works.history(),
                works.locks()).of(targets, Optional.empty(), LocalEc2.caller(PATIENCE));
        return switch (inquiry) {
            case Inquiry.Known known -> bytes(StatusWording.known(known, CLOCK.instant()));
            case Inquiry other -> throw new AssertionError(other);
        };
    }

    @Override
    public void close() {
        ec2.close();
    }
}
