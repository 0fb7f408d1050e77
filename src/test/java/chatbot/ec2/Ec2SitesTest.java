package chatbot.ec2;

import static chatbot.ec2.LocalEc2.PATIENCE;
import static chatbot.ec2.LocalEc2.WEB;
import static org.assertj.core.api.Assertions.assertThat;

import chatbot.aws.Caller;
import chatbot.aws.Failure;
import chatbot.aws.HandClock;
import chatbot.fleet.Action;
import chatbot.fleet.Fleet.Attempt;
import chatbot.fleet.Fleet.Listed;
import chatbot.fleet.Fleet.Lookups;
import chatbot.fleet.Fleet.Search;
import chatbot.fleet.Instance;
import chatbot.fleet.Lookout.Look;
import chatbot.fleet.Regions;
import chatbot.fleet.RoleArn;
import chatbot.fleet.Site;
import chatbot.fleet.Site.Silent;
import chatbot.fleet.Sites;
import chatbot.fleet.Target;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Several regions and accounts: who is asked, by which role, and what comes of those that don't
/// answer.
final class Ec2SitesTest {

    private static final Ec2Stub EC2 = Ec2Stub.start();
    private static final String MEMBER = "210987654321";
    private static final String ROLE = "arn:aws:iam::" + MEMBER + ":role/chatbot-member";
    private static final String EAST = "us-east-1";
    private static final String WEST = "us-west-2";
    private static final String OWN_KEY = "AKIAIOSFODNN7EXAMPLE";
    private static final String ROLE_KEY = "ASIAMEMBER";
    private static final Target NAME = new Target.Name("web");
    private static final Duration SLASH = Duration.ofMillis(2500);
    private static final Sites SITES = new Sites(new Regions(List.of(EAST, WEST)),
            List.of(new RoleArn(ROLE, MEMBER)));
    private static final Site MEMBER_EAST = new Site(MEMBER, EAST);
    private static final Site MEMBER_WEST = new Site(MEMBER, WEST);

    private final Regional<software.amazon.awssdk.services.ec2.Ec2Client> clients = LocalEc2
            .clients(EC2.endpoint(), SITES, Clock.systemUTC());
    private final Ec2Fleet fleet = new Ec2Fleet(clients, Clock.systemUTC());

    @BeforeEach
    void findNothingAndGiveTheRole() {
        EC2.reset();
        EC2.on("DescribeInstances", Map.of(), Ec2Xml.instances());
        EC2.on("AssumeRole", Map.of(), assumed(Instant.now().plusSeconds(900)));
    }

    @AfterAll
    static void stop() {
        EC2.close();
    }

    @Test
    void areAskedOnceEachAndTheRoleIsTakenOnce() {
        assertThat(find(PATIENCE)).isEqualTo(new Lookups.Found(Map.of(NAME, List.of())));

        assertThat(EC2.actions()).containsExactlyInAnyOrder("AssumeRole", "DescribeInstances",
                "DescribeInstances", "DescribeInstances", "DescribeInstances");
        assertThat(EC2.keys()).filteredOn(ROLE_KEY::equals).hasSize(2);
        assertThat(EC2.keys()).filteredOn(OWN_KEY::equals).hasSize(3);
    }

    @Test
    void areAskedByTheRoleInThePersonsName() {
        find(PATIENCE);

        assertThat(EC2.calls()).filteredOn(call -> "AssumeRole".equals(call.get("Action")))
                .singleElement().satisfies(call -> assertThat(call)
                        .containsEntry("RoleArn", ROLE).containsEntry("ExternalId", "external-1")
                        .containsEntry("RoleSessionName", "slack-U0ALICE")
                        .containsEntry("DurationSeconds", "900"));
        assertThat(Roles.sessionName("U 0/é" + "x".repeat(80)))
                .isEqualTo("slack-U-0--" + "x".repeat(53));
    }

    @Test
    void takeTheRoleForEachPersonOnce() {
        find(PATIENCE);
        find(PATIENCE);
        fleet.find(List.of(NAME), Optional.empty(),
                new Caller("U0BOB", "request-2", Instant.now().plus(PATIENCE)));

        assertThat(EC2.calls()).filteredOn(call -> "AssumeRole".equals(call.get("Action")))
                .extracting(call -> call.get("RoleSessionName"))
                .containsExactly("slack-U0ALICE", "slack-U0BOB");
    }

    @Test
    void takeTheRoleAgainFiveMinutesBeforeItEnds() {
        HandClock clock = new HandClock();
        EC2.on("AssumeRole", Map.of(), assumed(clock.instant().plusSeconds(900)));
        Regional<software.amazon.awssdk.services.ec2.Ec2Client> hand = LocalEc2
                .clients(EC2.endpoint(), SITES, clock);
        List<Integer> taken = IntStream.of(0, 599, 1).mapToObj(seconds -> {
            clock.forward(Duration.ofSeconds(seconds));
            hand.at(MEMBER_EAST, new Caller("U0ALICE", "r", clock.instant().plus(PATIENCE)));
            return Collections.frequency(EC2.actions(), "AssumeRole");
        }).toList();

        assertThat(taken).containsExactly(1, 1, 2);
    }

    @Test
    void hideNothingOfTheOthersWhenOneHangs() {
        EC2.hangSigned("/" + WEST + "/ec2", "DescribeInstances");
        EC2.onSigned("/" + EAST + "/ec2", "DescribeInstances", 200, Ec2Xml.instances(web()));
        long began = System.nanoTime();

        assertThat(find(SLASH)).isInstanceOfSatisfying(Lookups.Found.class, found -> {
            assertThat(found.instances().get(NAME)).hasSize(1);
            assertThat(found.silent()).containsExactly(
                    new Silent(Site.own(WEST), new Failure.OutOfTime()),
                    new Silent(MEMBER_WEST, new Failure.OutOfTime()));
        });
        assertThat(Duration.ofNanos(System.nanoTime() - began))
                .isLessThan(Ec2Round.LONGEST.plusMillis(500));
    }

    @Test
    void areNamedWhereTheyFail() {
        EC2.onSigned(ROLE_KEY, "DescribeInstances", 503, Ec2Xml.error("ServiceUnavailable"));

        assertThat(find(PATIENCE)).isEqualTo(new Lookups.Found(Map.of(NAME, List.of()), List.of(
                new Silent(MEMBER_EAST, new Failure.Faulty("ServiceUnavailable")),
                new Silent(MEMBER_WEST, new Failure.Faulty("ServiceUnavailable")))));
    }

    @Test
    void areNamedWhereTheRoleCannotBeTaken() {
        EC2.refuse("AssumeRole", 403, denied());
        Failure why = new Failure.NotAssumed(ROLE,
                new Failure.NotPermitted("sts:AssumeRole", ROLE));

        assertThat(find(PATIENCE)).isEqualTo(new Lookups.Found(Map.of(NAME, List.of()),
                List.of(new Silent(MEMBER_EAST, why), new Silent(MEMBER_WEST, why))));
        assertThat(fleet.list(new Search("", Optional.empty(), 20, ""), LocalEc2.caller(PATIENCE)))
                .isEqualTo(new Listed.Page(List.of(), "",
                        List.of(new Silent(MEMBER_EAST, why), new Silent(MEMBER_WEST, why))));
    }

    @Test
    void failOnlyWhenNoneAnswers() {
        EC2.refuse("DescribeInstances", 503, Ec2Xml.error("ServiceUnavailable"));

        assertThat(find(PATIENCE))
                .isEqualTo(new Lookups.Failed(new Failure.Faulty("ServiceUnavailable")));
    }

    @Test
    void countAnInstanceOnceThatTwoOfThemShow() {
        EC2.onSigned("/" + EAST + "/ec2", "DescribeInstances", 200, Ec2Xml.instances(web()));

        assertThat(find(PATIENCE)).isInstanceOfSatisfying(Lookups.Found.class,
                found -> assertThat(found.instances().get(NAME)).singleElement()
                        .satisfies(web -> assertThat(web.place().member()).isFalse()));
    }

    @Test
    void areChangedAndLookedAtByTheirOwnRole() {
        EC2.on("RebootInstances", Map.of(), Ec2Xml.accepted());
        Instance member = new Instance(WEB.id(), WEB.state(), WEB.type(),
                new Instance.Place("us-west-2a", "vpc-1", MEMBER, true), List.of(), Map.of(),
                WEB.launched());

        assertThat(fleet.change(Action.RESTART, List.of(member), LocalEc2.caller(PATIENCE)))
                .isEqualTo(new Attempt.Accepted());
        assertThat(EC2.actions()).containsExactly("AssumeRole", "RebootInstances");
        assertThat(EC2.keys()).containsExactly(OWN_KEY, ROLE_KEY);
        assertThat(EC2.regions()).containsExactly(EAST, WEST);
        new Ec2Lookout(clients, Clock.systemUTC()).look(member, LocalEc2.caller(PATIENCE));
        assertThat(EC2.keys().getLast()).isEqualTo(ROLE_KEY);
    }

    @Test
    void areNotLookedAtOnceTheyAreNoMoreInTheSettings() {
        Instance left = new Instance(WEB.id(), WEB.state(), WEB.type(),
                new Instance.Place("us-west-2a", "vpc-1", "310987654321", true), List.of(),
                Map.of(), WEB.launched());

        assertThat(new Ec2Lookout(clients, Clock.systemUTC()).look(left,
                LocalEc2.caller(PATIENCE)))
                .isEqualTo(new Look.Failed(new Failure.NoSuchAccount("310987654321")));
        assertThat(EC2.actions()).isEmpty();
    }

    @Test
    void areListedOneAfterTheOtherAsLongAsThePageHasRoom() {
        EC2.onSigned("/" + EAST + "/ec2", "DescribeInstances", 200,
                Ec2Xml.instancesPage("more", web()));

        assertThat(fleet.list(new Search("", Optional.empty(), 5, ""), LocalEc2.caller(PATIENCE)))
                .isInstanceOfSatisfying(Listed.Page.class, page -> {
                    assertThat(page.instances()).isNotEmpty();
                    assertThat(page.next()).isEqualTo("0:more");
                });
        EC2.forgetCalls();
        assertThat(fleet.list(new Search("", Optional.empty(), 5, "3:"),
                LocalEc2.caller(PATIENCE))).isEqualTo(new Listed.Page(List.of(), ""));
        assertThat(EC2.regions()).containsExactly(EAST, WEST); // the role, then the list
    }

    private Lookups find(Duration patience) {
        Caller caller = LocalEc2.caller(patience);
        Lookups found = fleet.find(List.of(NAME), Optional.empty(), caller);
        LocalEc2.assertInTime(caller);
        return found;
    }

    private static String web() {
        return Ec2Xml.named("i-0abc1234def567890", "10.34.33.22", "web");
    }

    private static String assumed(Instant end) {
        return """
                <AssumeRoleResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/">
                <AssumeRoleResult><Credentials><AccessKeyId>%s</AccessKeyId>
                <SecretAccessKey>secret</SecretAccessKey><SessionToken>token</SessionToken>
                <Expiration>%s</Expiration></Credentials></AssumeRoleResult>
                <ResponseMetadata><RequestId>request</RequestId></ResponseMetadata>
                </AssumeRoleResponse>""".formatted(ROLE_KEY, end);
    }

    private static String denied() {
        return """
                <ErrorResponse><Error><Type>Sender</Type><Code>AccessDenied</Code>
                <Message>no</Message></Error><RequestId>request</RequestId></ErrorResponse>""";
    }
}
