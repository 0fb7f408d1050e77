package chatbot.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Addresses are read strictly and written in one way only. Netty's reading and writing of
/// addresses is the oracle.
final class IpAddressTest {

    private static final int SEED = 34;
    private static final int ROUNDS = 5000;

    @ParameterizedTest
    @ValueSource(strings = {"10.34.33.22", "0.0.0.0", "255.255.255.255", "1.20.100.249", "8.8.8.8"})
    void ipv4IsFourNumbers(String literal) {
        IpAddress address = IpAddress.of(literal);
        assertThat(address).hasToString(literal);
        assertThat(address.text()).isEqualTo(literal);
        assertThat(address.isIpv6()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "", " ", "10.34.33.22 ", " 10.34.33.22", "10.34.33.22\n", "\n10.34.33.22",
            "10.34.33", "10.34.33.", "10.34.33.22.", ".10.34.33.22", "10..33.22", "10.34.33.22.1",
            "256.1.1.1", "1.1.1.256", "1.1.1.1000", "010.34.33.22", "10.34.33.00", "10.34.33.022",
            "+10.34.33.22", "10.34.33.-22", "0x0a.34.33.22", "10.34.33.2e1", "10.34.33.22/32",
            "10.34.33.22:80", "10.34.33.*", "10.34.33.2?", "10.34.33.٢", "１０.34.33.22",
            "10.34.33.22\0", "10", "10.34", "167772161", "4294967295", "0a222116", "cafe",
            "localhost", "example.com", "*"})
    void nothingElseIsIpv4(String literal) {
        assertThat(IpAddress.parse(literal)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
            "2001:db8::1,                             2001:db8::1",
            "2001:DB8::ABCD,                          2001:db8::abcd",
            "2001:0db8:0000:0000:0000:0000:0000:0001, 2001:db8::1",
            "2001:db8:0:0:1:0:0:1,                    2001:db8::1:0:0:1",
            "2001:0:0:1:0:0:0:1,                      2001:0:0:1::1",
            "2001:db8:0:1:1:1:1:1,                    2001:db8:0:1:1:1:1:1",
            "1:2:3:4:5:6:7::,                         1:2:3:4:5:6:7:0",
            "::2:3:4:5:6:7:8,                         0:2:3:4:5:6:7:8",
            "1::,                                     1::",
            "0:0:0:0:0:0:0:1,                         ::1",
            "0:0:0:0:0:0:0:0,                         ::",
            "fe80:0:0:0:10:0:0:0,                     fe80::10:0:0:0",
            "0:0:1::,                                 0:0:1::",
            "10:100:1000::10,                         10:100:1000::10",
            "::a22:2116,                              ::a22:2116"})
    void ipv6IsWrittenAsRfc5952Says(String literal, String text) {
        assertThat(IpAddress.of(literal).text()).isEqualTo(text);
        assertThat(IpAddress.of(literal).isIpv6()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {
            ":", ":::", "1", "1:2", "1:2:3:4:5:6:7", "1:2:3:4:5:6:7:8:9", "1:2:3:4:5:6:7:8:",
            ":1::2",
            "1::2::3", "1::2:", "2001:db8:::1", "2001:db8::g", "2001:db8::12345", "00001::1",
            "2001:db8::1%eth0", "fe80::1%1", "[2001:db8::1]", "[::1]:22", "2001:db8::1/64",
            "2001:db8::*", "2001:db8::?", "::10.34.33.22", "::ffff:10.34.33.22", "::ffff:a22:2116",
            "0:0:0:0:0:ffff:a22:2116", "64:ff9b::10.34.33.22", " ::1", "::1 ", "::1\n", "２::1"})
    void nothingElseIsIpv6(String literal) {
        assertThat(IpAddress.parse(literal)).isEmpty();
    }

    @Test
    void randomAddressesAreWrittenAsTheOracleWritesThem() throws UnknownHostException {
        Random random = new Random(SEED);
        for (int round = 0; round < ROUNDS; round++) {
            byte[] bytes = randomIpv6(random);
            String expected = NetUtil.toAddressString(InetAddress.getByAddress(bytes));
            IpAddress address = IpAddress.of(uncompressed(bytes, random));
            assertThat(address.text()).isEqualTo(expected);
            assertThat(IpAddress.of(address.text())).isEqualTo(address);
            assertThat(address.value().getAddress()).isEqualTo(bytes);
        }
    }

    @Test
    void whatIsAnAddressToUsIsTheSameOneToTheOracle() {
        Random random = new Random(SEED);
        int addresses = 0;
        for (int round = 0; round < 20 * ROUNDS; round++) {
            String alphabet = round % 2 == 0 ? "012345.." : "0:1:a:F:";
            String literal = IntStream.rangeClosed(0, random.nextInt(16))
                    .mapToObj(_ -> "" + alphabet.charAt(random.nextInt(8)))
                    .collect(Collectors.joining());
            if (IpAddress.parse(literal).isPresent()) {
                assertThat(IpAddress.of(literal).value().getAddress()).as(literal)
                        .isEqualTo(NetUtil.createByteArrayFromIpAddressString(literal));
                addresses++;
            } else {
                assertThat(isOneToTheOracle(literal)).as(literal).isFalse();
            }
        }
        assertThat(addresses).isGreaterThan(ROUNDS / 10);
    }

    /// Netty takes leading zeros in IPv4, and IPv4 inside IPv6.
    private static boolean isOneToTheOracle(String literal) {
        boolean leadingZero = literal.matches("(?:.*\\.)?0\\d.*");
        return literal.contains(":")
                ? NetUtil.isValidIpV6Address(literal) && !literal.contains(".")
                : NetUtil.isValidIpV4Address(literal) && !leadingZero;
    }

    @ParameterizedTest
    @CsvSource({
            "10.0.0.0, true", "10.255.255.255, true", "9.255.255.255, false", "11.0.0.0, false",
            "172.15.255.255, false", "172.16.0.0, true", "172.31.255.255, true",
            "172.32.0.0, false", "192.167.255.255, false", "192.168.0.0, true",
            "192.168.255.255, true", "192.169.0.0, false", "100.63.255.255, false",
            "100.64.0.0, true", "100.127.255.255, true", "100.128.0.0, false",
            "203.0.113.40, false", "2001:db8::1, false"})
    void tellsPrivateAddresses(String literal, boolean isPrivate) {
        assertThat(IpAddress.of(literal).isPrivate()).isEqualTo(isPrivate);
    }

    @ParameterizedTest
    @CsvSource({
            "0.0.0.0, true", "0.255.255.255, true", "1.0.0.0, false",
            "126.255.255.255, false", "127.0.0.0, true", "127.255.255.255, true",
            "128.0.0.0, false", "169.253.255.255, false", "169.254.0.0, true",
            "169.254.169.254, true", "169.254.255.255, true", "169.255.0.0, false",
            "223.255.255.255, false", "224.0.0.0, true", "239.255.255.255, true",
            "240.0.0.0, true", "255.255.255.255, true", "10.34.33.22, false",
            "::, true", "::1, true", "::2, false", "fe7f::1, false", "fe80::1, true",
            "febf::1, true", "feff::1, false", "ff00::, true", "ff02::1, true",
            "2001:db8::1, false", "fd00::1, false"})
    void tellsAddressesOfNoMachine(String literal, boolean isReserved) {
        assertThat(IpAddress.of(literal).isReserved()).isEqualTo(isReserved);
    }

    @Test
    void isEqualHoweverItWasWritten() {
        assertThat(IpAddress.of("2001:DB8:0::1")).isEqualTo(IpAddress.of("2001:db8::0:1"))
                .hasSameHashCodeAs(IpAddress.of("2001:db8::0:1"))
                .isNotEqualTo(IpAddress.of("2001:db8::2"));
        assertThat(IpAddress.of("10.34.33.22")).isEqualTo(IpAddress.of("10.34.33.22"))
                .isNotEqualTo(IpAddress.of("10.34.33.23"));
    }

    @Test
    void isSureOrThrows() {
        assertThatIllegalArgumentException().isThrownBy(() -> IpAddress.of("web-1"))
                .withMessage("Not an IP address: web-1");
    }

    private static byte[] randomIpv6(Random random) {
        byte[] bytes = new byte[16];
        for (int index = 0; index < bytes.length; index += 2) {
            if (random.nextBoolean()) {
                bytes[index] = (byte) (random.nextBoolean() ? 0 : random.nextInt(256));
                bytes[index + 1] = (byte) random.nextInt(256);
            }
        }
        bytes[0] |= 0x20; // no IPv4 address in IPv6 notation
        return bytes;
    }

    private static String uncompressed(byte[] bytes, Random random) {
        String digits = random.nextBoolean() ? "%04X" : "%x";
        ByteBuffer groups = ByteBuffer.wrap(bytes);
        return IntStream.range(0, 8).mapToObj(_ -> digits.formatted(groups.getShort()))
                .collect(Collectors.joining(":"));
    }
}
