package chatbot.fleet;

/// How somebody tells which machine is meant.
public sealed interface Target {

    /// What is written before a name, for it could look like an address.
    String NAMED = "=";

    /// As it is typed, in canonical form.
    String text();

    /// As [#read] takes it: what kind it is shows.
    default String written() {
        return this instanceof Name ? NAMED + text() : text();
    }

    /// Reads what [#written] wrote; throws on anything else.
    static Target read(String written) {
        return written.startsWith(NAMED)
                ? new Name(written.substring(NAMED.length()))
                : written.startsWith("i-") ? new Id(written) : new Address(IpAddress.of(written));
    }

    /// By an address that it has.
    record Address(IpAddress ip) implements Target {

        @Override
        public String text() {
            return ip.text();
        }
    }

    /// By its instance id, for example `i-0abc1234def567890`.
    record Id(String text) implements Target {
    }

    /// By its tag `Name`, to the letter.
    record Name(String text) implements Target {
    }
}
