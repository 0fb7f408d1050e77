package chatbot.command;

import chatbot.fleet.IpAddress;
import chatbot.fleet.Target;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// A word that stands where a machine should.
///
/// Quotes are around many things, so an address or an id is one in quotes too; what could be wrong
/// with either is a name there, if it begins with a letter.
///
/// @param text   without its quotes
/// @param quoted whether it had some
record MachineWord(String text, boolean quoted) {

    private static final Pattern LETTER = Pattern.compile("\\p{L}");

    static MachineWord of(String word) {
        return TypedLine.isQuoted(word)
                ? new MachineWord(TypedLine.withoutQuotes(word), true)
                : new MachineWord(withoutBrackets(word), false);
    }

    /// What keeps it from being a machine; empty if it can be one.
    Optional<TargetFlaw> flaw() {
        Optional<IpAddress> address = IpAddress.parse(plain());
        if (address.isPresent()) {
            return address.filter(IpAddress::isReserved).map(_ -> new AddressFlaw.Reserved());
        }
        if (NameFlaw.ID.matcher(plain()).matches()) {
            return Optional.empty();
        }
        return Optional.of(plain()).filter(word -> word.length() <= NameFlaw.LONGEST)
                .filter(word -> !quoted || !LETTER.matcher(word).lookingAt())
                .flatMap(AddressFlaw::of).map(TargetFlaw.class::cast)
                .or(() -> NameFlaw.of(text, quoted));
    }

    /// The machine, if it has no flaw.
    Target target() {
        Optional<Target> address = IpAddress.parse(plain()).map(Target.Address::new);
        return address.orElseGet(() -> NameFlaw.ID.matcher(plain()).matches()
                ? new Target.Id(plain().toLowerCase(Locale.ROOT))
                : new Target.Name(text));
    }

    private String plain() {
        return quoted ? withoutBrackets(PlainWord.of(text)) : text;
    }

    /// `2001:db8::1` for `[2001:db8::1]`, as addresses stand in URLs; any other word as it is.
    private static String withoutBrackets(String word) {
        return word.startsWith("[") && word.endsWith("]") && word.indexOf(':') > 0
                ? word.substring(1, word.length() - 1)
                : word;
    }
}
