package chatbot.ec2;

import static chatbot.ec2.LocalEc2.PATIENCE;
import static chatbot.ec2.LocalEc2.REGION;
import static chatbot.ec2.LocalEc2.WEB;
import static org.assertj.core.api.Assertions.assertThat;

import chatbot.aws.Failure;
import chatbot.ec2.RawServer.Connection;
import chatbot.ec2.RawServer.Script;
import chatbot.fleet.Fleet.Attempt;
import chatbot.fleet.Fleet.Lookups;
import chatbot.fleet.IpAddress;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What becomes of connections that can't be made, are cut off, or bring nothing in time.
///
/// Whatever happens on the way, a reboot is received once at most.
final class Ec2ConnectionFaultsTest {

    private static final IpAddress ADDRESS = IpAddress.of("10.34.33.61");
    private static final Failure UNREACHABLE = new Failure.Unreachable(REGION);
    private static final Failure NONSENSE = new Failure.Garbled();
    private static final Failure OUT_OF_TIME = new Failure.OutOfTime();

    /// For what never ends by itself.
    private static final Duration SHORT = Duration.ofMillis(400);

    /// Where the SDK tells, with its whole stack, that it couldn't close a connection once more.
    private static final Logger SDK = Logger.getLogger("software.amazon.awssdk.protocols.query");

    /// The first call of all loads hundreds of classes, which takes longer than a short patience.
    @BeforeAll
    static void warmUp() throws IOException {
        SDK.setLevel(Level.OFF);
        try (RawServer server = RawServer.start(Connection::read)) {
            Ec2Fleet fleet = LocalEc2.fleet(server.endpoint());
            LocalEc2.find(fleet, ADDRESS, PATIENCE);
            LocalEc2.reboot(fleet, WEB, PATIENCE);
        }
    }

    static Stream<Fault> faults() {
        return Stream.of(
                new Fault("reset before it reads", PATIENCE, UNREACHABLE, Connection::reset),
                new Fault("reset while it reads", PATIENCE, UNREACHABLE, connection -> {
                    connection.in().readNBytes(1);
                    connection.reset();
                }),
                new Fault("reset after it has read", PATIENCE, UNREACHABLE, connection -> {
                    connection.read();
                    connection.reset();
                }),
                new Fault("no word", PATIENCE, UNREACHABLE, Connection::read),
                new Fault("half a header", PATIENCE, NONSENSE, connection -> {
                    connection.read();
                    connection.write("HTTP/1.1 200 OK\r\nContent-Ty");
                }),
                new Fault("another protocol", PATIENCE, UNREACHABLE, connection -> {
                    connection.read();
                    connection.write("220 mail.example.com ESMTP\r\n");
                }),
                new Fault("half a body", PATIENCE, UNREACHABLE, connection -> {
                    connection.read();
                    connection.answer(Ec2Xml.accepted().length(),
                            Ec2Xml.accepted().substring(0, 120));
                }),
                new Fault("half a body of unknown length", PATIENCE, NONSENSE, connection -> {
                    connection.read();
                    connection.write("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n"
                            + Ec2Xml.accepted().substring(0, 120));
                }),
                new Fault("no answer", SHORT, OUT_OF_TIME, connection -> {
                    connection.read();
                    connection.awaitEnd();
                }),
                new Fault("a byte now and then", SHORT, OUT_OF_TIME, connection -> {
                    connection.read();
                    connection.answer(100, "<");
                    while (true) {
                        Thread.sleep(100);
                        connection.write(" ");
                    }
                }));
    }

    /// A look is repeated once, and over a connection that breaks java.net sends it twice each time.
    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void givesAReasonAndNoInstance(Fault fault) throws IOException {
        try (RawServer server = RawServer.start(fault.script)) {
            Ec2Fleet fleet = LocalEc2.fleet(server.endpoint());

            assertThat(LocalEc2.find(fleet, ADDRESS, fault.patience))
                    .isEqualTo(new Lookups.Failed(fault.why));
            assertThat(server.received()).hasSizeLessThanOrEqualTo(4)
                    .allMatch(action -> action.equals("DescribeInstances"));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void leavesARebootUnconfirmedAndSendsItOnce(Fault fault) throws IOException {
        try (RawServer server = RawServer.start(fault.script)) {
            Ec2Fleet fleet = LocalEc2.fleet(server.endpoint());

            assertThat(LocalEc2.reboot(fleet, WEB, fault.patience))
                    .isEqualTo(new Attempt.Unconfirmed(fault.why));
            assertThat(server.received()).hasSizeLessThanOrEqualTo(1);
        }
    }

    @Test
    void leavesNoConnectionBehindWhenTimeIsUp() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        try (RawServer server = RawServer.start(connection -> {
            connection.read();
            connection.awaitEnd();
            end.countDown();
        })) {
            LocalEc2.reboot(LocalEc2.fleet(server.endpoint()), WEB, SHORT);

            assertThat(end.await(1, TimeUnit.SECONDS)).as("closed before READ is over").isTrue();
            assertThat(server.received()).containsExactly("RebootInstances");
        }
    }

    @Test
    void sendsNothingWhereNobodyListens() throws IOException {
        ServerSocket closed = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"));
        closed.close();

        assertNothingIsSent("http://127.0.0.1:" + closed.getLocalPort(), UNREACHABLE);
    }

    /// A label of a name has 63 characters at most, so no name server need be asked.
    @Test
    void sendsNothingToANameThatDoesNotExist() {
        assertNothingIsSent("http://" + "x".repeat(64) + ".invalid",
                new Failure.NoSuchRegion(REGION));
    }

    @Test
    void givesUpOnConnectingWhenTimeIsUp() throws IOException {
        InetAddress localhost = InetAddress.ofLiteral("127.0.0.1");
        List<Socket> crowd = new ArrayList<>();
        try (ServerSocket busy = new ServerSocket(0, 1, localhost)) {
            crowd.add(new Socket(localhost, busy.getLocalPort()));
            crowd.add(new Socket(localhost, busy.getLocalPort()));
            Ec2Fleet fleet = LocalEc2
                    .fleet(URI.create("http://127.0.0.1:" + busy.getLocalPort()));

            assertThat(LocalEc2.reboot(fleet, WEB, SHORT))
                    .isEqualTo(new Attempt.Unconfirmed(OUT_OF_TIME));
        } finally {
            for (Socket socket : crowd) {
                socket.close();
            }
        }
    }

    private static void assertNothingIsSent(String endpoint, Failure why) {
        Ec2Fleet fleet = LocalEc2.fleet(URI.create(endpoint));

        assertThat(LocalEc2.find(fleet, ADDRESS, PATIENCE))
                .isEqualTo(new Lookups.Failed(why));
        assertThat(LocalEc2.reboot(fleet, WEB, PATIENCE))
                .isEqualTo(new Attempt.Failed(why));
    }

    /// What a server does with each connection, and what has to come of it.
    record Fault(String name, Duration patience, Failure why, Script script) {

        @Override
        public String toString() {
            return name;
        }
    }
}
