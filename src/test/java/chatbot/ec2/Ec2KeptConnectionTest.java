package chatbot.ec2;

import static chatbot.ec2.LocalEc2.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;

import chatbot.aws.Failure;
import chatbot.ec2.RawServer.Connection;
import chatbot.ec2.RawServer.Script;
import chatbot.fleet.Fleet.Attempt;
import chatbot.fleet.Fleet.Lookups;
import chatbot.fleet.IpAddress;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/// A reboot goes over the connection that was kept from the look, which may be closed by then.
///
/// java.net's client sends a POST again when it finds so, unless it was told the body's length, as
/// it is for all that changes anything: a reboot that was received isn't sent again.
final class Ec2KeptConnectionTest {

    private static final Attempt UNCONFIRMED = new Attempt.Unconfirmed(
            new Failure.Unreachable(LocalEc2.REGION));

    @Test
    void servesTheReboot() throws Exception {
        assertThat(rebootAfterALook(connection -> {
            connection.read();
            connection.answer(Ec2Xml.accepted());
        })).isEqualTo(new Sent(new Attempt.Accepted(), 1, 1));
    }

    @Test
    void leavesTheRebootUnconfirmedWhenItIsCutThen() throws Exception {
        assertThat(rebootAfterALook(connection -> {
            connection.read();
            connection.reset();
        })).isEqualTo(new Sent(UNCONFIRMED, 1, 1));
    }

    @Test
    void leavesTheRebootUnconfirmedWhenItEndsWithoutAWord() throws Exception {
        assertThat(rebootAfterALook(Connection::read)).isEqualTo(new Sent(UNCONFIRMED, 1, 1));
    }

    @RepeatedTest(5)
    void getsTheRebootOnceAtMostWhenItIsCutMeanwhile() throws Exception {
        assertThat(rebootAfterALook(connection -> {
            connection.in().readNBytes(1);
            connection.reset();
        })).isIn(new Sent(UNCONFIRMED, 0, 1), new Sent(new Attempt.Accepted(), 1, 2));
    }

    @Test
    void isReplacedWhenItWasClosedBefore() throws Exception {
        assertThat(rebootAfterALook(connection -> connection.socket().close(), _ -> {
        })).isEqualTo(new Sent(new Attempt.Accepted(), 1, 2));
    }

    /// The JDK listens for a millisecond whether it was closed, if nothing may be sent twice over it.
    @Test
    void isListenedAtBeforeARebootButNotBeforeALook() throws Exception {
        try (RawServer server = RawServer.start(connection -> {
            while (true) {
                connection.answer(connection.request().form().contains("Reboot")
                        ? Ec2Xml.accepted()
                        : Ec2Xml.instances(Ec2Xml.PROXY));
            }
        })) {
            Ec2Fleet fleet = LocalEc2.fleet(server.endpoint());
            look(fleet);

            assertThat(listenings(() -> look(fleet))).isZero();
            assertThat(listenings(() -> LocalEc2.reboot(fleet, LocalEc2.WEB, PATIENCE))).isOne();
            assertThat(server.connections()).isOne();
        }
    }

    private static void look(Ec2Fleet fleet) {
        assertThat(LocalEc2.find(fleet, IpAddress.of("10.34.33.61"), PATIENCE))
                .isInstanceOf(Lookups.Found.class);
    }

    private static long listenings(Runnable meanwhile) throws IOException {
        Path file = Files.createTempFile("thrown-", ".jfr");
        try (Recording thrown = new Recording()) {
            thrown.enable("jdk.JavaExceptionThrow");
            thrown.start();
            meanwhile.run();
            thrown.stop();
            thrown.dump(file);
            return RecordingFile.readAllEvents(file).stream()
                    .filter(event -> event.getClass("thrownClass").getName()
                            .equals(SocketTimeoutException.class.getName()))
                    .count();
        } finally {
            Files.delete(file);
        }
    }

    private static Sent rebootAfterALook(Script then) throws Exception {
        return rebootAfterALook(_ -> {
        }, then);
    }

    /// Finds an instance and reboots it. The first script has the connection before the reboot is
    /// sent, the second then; a second connection is served as it should be.
    private static Sent rebootAfterALook(Script before, Script then) throws Exception {
        AtomicBoolean used = new AtomicBoolean();
        CountDownLatch ready = new CountDownLatch(1);
        try (RawServer server = RawServer.start(connection -> {
            connection.read();
            if (used.getAndSet(true)) {
                connection.answer(Ec2Xml.accepted());
            } else {
                connection.answer(Ec2Xml.instances(Ec2Xml.PROXY));
                before.serve(connection);
                ready.countDown();
                then.serve(connection);
            }
        })) {
            Ec2Fleet fleet = LocalEc2.fleet(server.endpoint());
            look(fleet);
            assertThat(ready.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
            Attempt reboot = LocalEc2.reboot(fleet, LocalEc2.WEB, PATIENCE);
            return new Sent(reboot, Collections.frequency(server.received(), "RebootInstances"),
                    server.connections());
        }
    }

    /// What came of a reboot, how often it was received, and over how many connections all went.
    private record Sent(Attempt reboot, int reboots, int connections) {
    }
}
