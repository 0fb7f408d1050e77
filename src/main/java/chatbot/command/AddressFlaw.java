package chatbot.command;

import chatbot.fleet.IpAddress;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What keeps a word that looks like an address from being the address of a machine.
public sealed interface AddressFlaw extends TargetFlaw {

    /// Four numbers are needed.
    ///
    /// @param count how many there are
    record PartCount(int count) implements AddressFlaw {
    }

    /// A part isn't a number; empty where two dots have nothing between them.
    record NotANumber(String part) implements AddressFlaw {
    }

    /// A part is over 255.
    record TooLarge(String part) implements AddressFlaw {
    }

    /// A part has leading zeros, which some programs read as octal, so it could mean two machines.
    record LeadingZero(String part) implements AddressFlaw {
    }

    /// A port follows.
    record Port(String address) implements AddressFlaw {
    }

    /// A slash follows, as before a network mask.
    record Mask() implements AddressFlaw {
    }

    /// An IPv6 zone follows, which means something on one machine only.
    record Zone(String address) implements AddressFlaw {
    }

    /// An IPv4 address in IPv6 notation.
    record EmbeddedIpv4() implements AddressFlaw {
    }

    /// Something between colons that IPv6 doesn't allow.
    record BrokenIpv6() implements AddressFlaw {
    }

    /// An address by which no machine can be told: loopback, link-local, multicast and the like.
    record Reserved() implements AddressFlaw {
    }

    /// An address followed by more: `10.1.2.3:22`, `[::1]:22`, `10.1.2.0/24`, `fe80::1%eth0`.
    Pattern SUFFIXED = Pattern.compile("\\[?(?<address>[^\\[\\]/%]+?)\\]?"
            + "(?:(?<port>(?<=^[^:]{1,15}|]):\\d*)|(?<mask>/.*)|(?<zone>%.*))");

    /// `::ffff:10.1.2.3`, and the same in hexadecimal.
    Pattern EMBEDDED_IPV4 = Pattern
            .compile("(?i)[0-9a-f:]*:\\d+(?:\\.\\d+){3}|[0:]*:ffff:[0-9a-f]+:[0-9a-f]+");

    /// Where IPv6 begins: not so in `arn:aws:ec2`.
    Pattern LIKE_IPV6 = Pattern.compile("(?i)\\[?[0-9a-f]{0,4}:.*:.*|.*::.*");

    /// A machine's name for itself, and a name with the number of a port.
    Pattern LOCALHOST = Pattern.compile("(?i)localhost(?:[.:].*)?");
    /// Not an address, but nobody's name either.
    Pattern NAMED_PORT = Pattern.compile("(?<name>[^:]*\\p{L}[^:]*):\\d+");

    /// Digits of any script.
    Pattern DIGITS = Pattern.compile("\\p{Nd}+");
    /// Where a number may be meant: not so in `kafka.3.6.1`, but in `lO.34.33.22`.
    Pattern LIKE_A_NUMBER = Pattern.compile("[^\\p{L}].*|[lIoO\\d]*");

    /// Says what is wrong with a word that isn't an address; empty if it isn't like one either.
    static Optional<AddressFlaw> of(String word) {
        if (LOCALHOST.matcher(word).matches()) {
            return Optional.of(new Reserved());
        }
        if (EMBEDDED_IPV4.matcher(word).matches()) {
            return Optional.of(new EmbeddedIpv4());
        }
        Matcher suffixed = SUFFIXED.matcher(word);
        String address = suffixed.matches() ? suffixed.group("address") : word;
        Optional<IpAddress> parsed = IpAddress.parse(address);
        if (parsed.isPresent()) {
            return Optional.of(parsed.get().isReserved() ? new Reserved() : ofSuffix(suffixed));
        }
        if (LIKE_IPV6.matcher(address).matches()) {
            return Optional.of(new BrokenIpv6());
        }
        Matcher port = NAMED_PORT.matcher(word);
        return ofParts(address.split("\\.", -1))
                .or(() -> Optional.of(port).filter(Matcher::matches)
                        .map(named -> new Port(named.group("name"))));
    }

    private static AddressFlaw ofSuffix(Matcher suffixed) {
        if (suffixed.group("mask") != null) {
            return new Mask();
        }
        String address = suffixed.group("address");
        return suffixed.group("port") != null ? new Port(address) : new Zone(address);
    }

    private static Optional<AddressFlaw> ofParts(String[] parts) {
        long numbers = Stream.of(parts).filter(part -> DIGITS.matcher(part).matches()).count();
        if (numbers < 2 || !LIKE_A_NUMBER.matcher(parts[0]).matches()) {
            return Optional.empty();
        }
        return numbers == parts.length && parts.length != 4
                ? Optional.of(new PartCount(parts.length))
                : Stream.of(parts).map(AddressFlaw::ofPart).flatMap(Optional::stream).findFirst();
    }

    private static Optional<AddressFlaw> ofPart(String part) {
        if (!part.matches("[0-9]+")) {
            return Optional.of(new NotANumber(part));
        }
        if (part.length() > 1 && part.startsWith("0")) {
            return Optional.of(new LeadingZero(part));
        }
        return part.length() > 3 || Integer.parseInt(part) > 255
                ? Optional.of(new TooLarge(part))
                : Optional.empty();
    }
}
