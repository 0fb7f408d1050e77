package chatbot.fleet;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What the text of a search is taken for.
public sealed interface SearchText {

    /// What an instance id begins with.
    Pattern ID = Pattern.compile("i-[0-9a-f]*");
    /// Digits with a dot somewhere.
    Pattern IPV4 = Pattern.compile("(?=.*\\d)[\\d.]*\\.[\\d.]*");
    /// Hexadecimal digits with a colon somewhere.
    Pattern IPV6 = Pattern.compile("[0-9a-f:]*:[0-9a-f:]*");

    /// Whether an instance is searched for.
    boolean fits(Instance instance);

    /// Reads what somebody typed.
    static SearchText of(String typed) {
        String text = typed.strip();
        String low = text.toLowerCase(Locale.ROOT);
        Optional<SearchText> whole = IpAddress.parse(text).filter(Predicate.not(
                IpAddress::isPrivate)).map(WholeAddress::new);
        if (whole.isPresent()) {
            return whole.get();
        }
        if (text.isEmpty()) {
            return new Everything();
        }
        if (ID.matcher(low).matches()) {
            return new PartOfId(low);
        }
        return IPV4.matcher(low).matches() || IPV6.matcher(low).matches()
                ? new PartOfAddress(low)
                : new PartOfName(text);
    }

    /// No text.
    record Everything() implements SearchText {

        @Override
        public boolean fits(Instance instance) {
            return true;
        }
    }

    /// What an instance id begins with.
    record PartOfId(String text) implements SearchText {

        @Override
        public boolean fits(Instance instance) {
            return instance.id().startsWith(text);
        }
    }

    /// Part of a private address, or of an IPv6 one; EC2 has no filter for all kinds of addresses.
    record PartOfAddress(String text) implements SearchText {

        /// Whether it is of an IPv6 address.
        public boolean isIpv6() {
            return text.contains(":");
        }

        @Override
        public boolean fits(Instance instance) {
            return instance.addresses().stream()
                    .anyMatch(own -> own.ip().text().contains(text)
                            && (isIpv6() || own.role() == Instance.Role.PRIMARY));
        }
    }

    /// A public address, or an IPv6 one.
    record WholeAddress(IpAddress ip) implements SearchText {

        @Override
        public boolean fits(Instance instance) {
            return instance.isItself(ip);
        }
    }

    /// Part of a name, in one of the cases that names are in.
    record PartOfName(String text) implements SearchText {

        /// EC2's filters tell cases apart.
        public List<String> cases() {
            String low = text.toLowerCase(Locale.ROOT);
            int second = low.offsetByCodePoints(0, 1);
            return Stream.of(text, low, text.toUpperCase(Locale.ROOT),
                    low.substring(0, second).toUpperCase(Locale.ROOT) + low.substring(second))
                    .distinct().toList();
        }

        @Override
        public boolean fits(Instance instance) {
            String name = instance.tags().getOrDefault(Instance.NAME, "");
            return cases().stream().anyMatch(name::contains);
        }
    }
}
