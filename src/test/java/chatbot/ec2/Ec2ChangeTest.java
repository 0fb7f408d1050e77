package chatbot.ec2;

import static chatbot.ec2.LocalEc2.PATIENCE;
import static chatbot.ec2.LocalEc2.WEB;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import chatbot.aws.Failure;
import chatbot.fleet.Action;
import chatbot.fleet.Fleet.Attempt;
import chatbot.fleet.Fleet.Rehearsal;
import chatbot.fleet.Instance;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Which calls change instances, and which only ask whether they could.
final class Ec2ChangeTest {

    private static final Ec2Stub EC2 = Ec2Stub.start();
    private static final Instance OTHER = like("i-0fff", "us-east-1c");

    private final Ec2Fleet fleet = LocalEc2.fleet(EC2.endpoint());

    @BeforeEach
    void forget() {
        EC2.reset();
    }

    @AfterAll
    static void stop() {
        EC2.close();
    }

    @ParameterizedTest
    @EnumSource
    void takesOneCallForAllInstances(Action action) {
        EC2.on(action.api(), Map.of(), Ec2Xml.accepted(action));

        assertThat(fleet.change(action, List.of(WEB, OTHER), LocalEc2.caller(PATIENCE)))
                .isEqualTo(new Attempt.Accepted());
        assertThat(EC2.calls()).containsExactly(Map.of("Action", action.api(), "Version",
                "2016-11-15", "InstanceId.1", WEB.id(), "InstanceId.2", OTHER.id(),
                "DryRun", "false"));
        assertThat(EC2.userAgents())
                .allMatch(agent -> agent.endsWith(" slack-user/U0ALICE request/request-1"));
    }

    @ParameterizedTest
    @EnumSource
    void rehearsesByADryRun(Action action) {
        EC2.refuse(action.api(), 412, Ec2Xml.error("DryRunOperation"));

        assertThat(rehearse(action)).isEqualTo(new Rehearsal.Allowed());
        assertThat(EC2.calls()).containsExactly(Map.of("Action", action.api(), "Version",
                "2016-11-15", "InstanceId.1", WEB.id(), "DryRun", "true"));
    }

    /// Nothing but an error can be the answer to a rehearsal.
    @ParameterizedTest
    @EnumSource
    void takesNoSuccessForARehearsal(Action action) {
        EC2.on(action.api(), Map.of(), Ec2Xml.accepted(action));

        assertThat(rehearse(action)).isEqualTo(new Rehearsal.Failed(new Failure.Garbled()));
    }

    @Test
    void rehearsesAtTheSecondAttemptWhenTheFirstFails() {
        EC2.refuse("StopInstances", 412, Ec2Xml.error("DryRunOperation"));
        EC2.first(500, Ec2Xml.error("InternalError"));

        assertThat(rehearse(Action.STOP)).isEqualTo(new Rehearsal.Allowed());
    }

    @Test
    void namesTheFirstInstanceWhereSeveralArentPermitted() {
        EC2.always(403, Ec2Xml.error("UnauthorizedOperation"));

        assertThat(fleet.change(Action.STOP, List.of(OTHER, WEB), LocalEc2.caller(PATIENCE)))
                .isEqualTo(new Attempt.Failed(new Failure.NotPermitted("ec2:StopInstances",
                        "arn:aws:ec2:us-east-1:123456789012:instance/" + OTHER.id())));
    }

    @Test
    void changesNothingInSeveralRegionsOrWhereItMayNotAsk() {
        Instance west = like("i-0eee", "us-west-2a");

        assertThatIllegalArgumentException().isThrownBy(() -> fleet.change(Action.STOP,
                List.of(WEB, west), LocalEc2.caller(PATIENCE)));
        assertThatIllegalArgumentException().isThrownBy(() -> fleet.change(Action.STOP,
                List.of(west), LocalEc2.caller(PATIENCE)));
        assertThatIllegalArgumentException().isThrownBy(() -> fleet.rehearse(Action.STOP,
                List.of(), LocalEc2.caller(PATIENCE)));
        assertThat(EC2.actions()).isEmpty();
    }

    private Rehearsal rehearse(Action action) {
        return fleet.rehearse(action, List.of(WEB), LocalEc2.caller(PATIENCE));
    }

    private static Instance like(String id, String zone) {
        return new Instance(id, WEB.state(), WEB.type(),
                new Instance.Place(zone, WEB.place().vpc(), WEB.place().account()), List.of(),
                Map.of(), WEB.launched());
    }
}
