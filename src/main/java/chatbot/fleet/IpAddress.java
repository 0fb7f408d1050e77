package chatbot.fleet;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Optional;
import java.util.regex.Pattern;

/// An IPv4 or IPv6 address, read from a literal; a name is never looked up.
///
/// Its text is canonical, so that EC2's filters, which compare text, match: dotted decimal, or
/// RFC 5952's form (lower case, the longest run of zeros as `::`). The wildcards that EC2's filter
/// values may hold (`*`, `?`) can't get in.
///
/// @param value the address; never carries a host name or an IPv6 zone
public record IpAddress(InetAddress value) {

    private static final Pattern IPV4 = Pattern.compile(
            "(?:(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(?:\\.(?!$)|$)){4}");
    private static final Pattern IPV6 = Pattern
            .compile("(?:[0-9a-fA-F]{0,4}:){2,8}[0-9a-fA-F]{0,4}");

    /// Reads a literal: four decimal numbers without leading zeros, or IPv6 without zone, port,
    /// brackets or an embedded IPv4 address. Anything else is empty.
    public static Optional<IpAddress> parse(String literal) {
        if (!IPV4.matcher(literal).matches() && !IPV6.matcher(literal).matches()) {
            return Optional.empty();
        }
        try {
            // An IPv4 address embedded in an IPv6 one comes back as Inet4Address.
            InetAddress value = InetAddress.ofLiteral(literal);
            return Optional.of(value)
                    .filter(_ -> value instanceof Inet6Address == literal.contains(":"))
                    .map(IpAddress::new);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// The address that a test or an API is sure of; throws on anything that [#parse] refuses.
    public static IpAddress of(String literal) {
        return parse(literal)
                .orElseThrow(() -> new IllegalArgumentException("Not an IP address: " + literal));
    }

    /// Dotted decimal, or RFC 5952's form.
    public String text() {
        return value instanceof Inet6Address
                ? compressed(value.getHostAddress())
                : value.getHostAddress();
    }

    /// Whether this is an IPv6 address.
    public boolean isIpv6() {
        return value instanceof Inet6Address;
    }

    /// Whether the class of this address says that it is private to a network: RFC 1918, and
    /// RFC 6598's 100.64.0.0/10, which VPCs may use too. Others may be public, or a VPC's own.
    public boolean isPrivate() {
        byte[] bytes = value.getAddress();
        boolean shared = value instanceof Inet4Address && bytes[0] == 100
                && (bytes[1] & 0xc0) == 0x40;
        return value.isSiteLocalAddress() || shared;
    }

    /// Whether no instance can be told by this address: unspecified, loopback, link-local,
    /// multicast, or 0.0.0.0/8 and 240.0.0.0/4.
    public boolean isReserved() {
        int first = value.getAddress()[0] & 0xff;
        boolean unassigned = value instanceof Inet4Address && (first == 0 || first >= 240);
        return unassigned || value.isAnyLocalAddress() || value.isLoopbackAddress()
                || value.isLinkLocalAddress() || value.isMulticastAddress();
    }

    @Override
    public String toString() {
        return text();
    }

    /// RFC 5952, section 4: no leading zeros, the first longest run of two zero groups or more as
    /// `::`.
    private static String compressed(String address) {
        String groups = ":" + address + ":";
        for (String zeros = ":0:0:0:0:0:0:0:0:"; zeros.length() > 3; zeros = zeros.substring(2)) {
            if (groups.contains(zeros)) {
                String left = groups.substring(1, Math.max(1, groups.indexOf(zeros)));
                String rest = groups.substring(groups.indexOf(zeros) + zeros.length());
                return left + "::" + rest.substring(0, Math.max(0, rest.length() - 1));
            }
        }
        return address;
    }
}
