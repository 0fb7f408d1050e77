package chatbot.listen;

/// What a message is to whoever listens for alarms.
public sealed interface Hearing {

    /// It is an alarm.
    ///
    /// @param part of the message that says so, and names what it is about
    record Alarm(String part) implements Hearing {
    }

    /// It is none.
    record Calm() implements Hearing {
    }

    /// It would take too long to find out.
    record GivenUp() implements Hearing {
    }
}
