package chatbot.fleet;

/// How somebody tells which machine is meant.
public sealed interface Target {

    /// As it is typed, in canonical form.
    String text();

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
