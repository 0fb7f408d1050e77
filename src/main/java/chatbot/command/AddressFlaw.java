package chatbot.command;

import chatbot.fleet.IpAddress;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What keeps a word from being the address of a machine.
public sealed interface AddressFlaw {

    /// Not like an address at all, for example a host name; names are never looked up.
    record NoAddress() implements AddressFlaw {
    }

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

    /// Says what is wrong with a word that isn't the address of a machine.
    static AddressFlaw of(String word) {
        if (EMBEDDED_IPV4.matcher(word).matches()) {
            return new EmbeddedIpv4();
        }
        Matcher suffixed = SUFFIXED.matcher(word);
        String address = suffixed.matches() ? suffixed.group("address") : word;
        Optional<IpAddress> parsed = IpAddress.parse(address);
        if (parsed.isPresent()) {
            return parsed.get().isReserved() ? new Reserved() : ofSuffix(suffixed);
        }
        return address.indexOf(':') < address.lastIndexOf(':')
                ? new BrokenIpv6()
                : ofParts(address.split("\\.", -1));
    }

    private static AddressFlaw ofSuffix(Matcher suffixed) {
        if (suffixed.group("mask") != null) {
            return new Mask();
        }
        String address = suffixed.group("address");
        return suffixed.group("port") != null ? new Port(address) : new Zone(address);
    }

    private static AddressFlaw ofParts(String[] parts) {
        long numbers = Stream.of(parts).filter(part -> part.matches("[0-9]+")).count();
        if (numbers < 2 || (numbers < parts.length && parts.length != 4)) {
            return new NoAddress();
        }
        if (parts.length != 4) {
            return new PartCount(parts.length);
        }
        return Stream.of(parts).map(AddressFlaw::ofPart).flatMap(Optional::stream).findFirst()
                .orElse(new NoAddress());
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
