package chatbot.reliability;

import java.io.IOException;
import java.util.List;
import java.util.Set;

/// What goes wrong with one request on its way to a service, or there.
enum Fault {
    NO_ANSWER("no answer", passage -> passage.awaitEnd()),
    LATE_ANSWER("done, but the answer comes too late", passage -> {
        passage.forward();
        passage.awaitEnd();
    }),
    RESET("connection reset", Passage::reset),
    RESET_AFTERWARDS("done, then the connection is reset", passage -> {
        passage.forward();
        passage.reset();
    }),
    CLOSED("done, then the connection is closed without a word", passage -> {
        passage.forward();
        passage.close();
    }),
    HALF("done, half an answer", passage -> {
        WireAnswer answer = passage.forward();
        answer.send(passage.out(), answer.body().length, answer.body().length / 2);
        passage.close();
    }),
    TOO_LONG("done, the answer is shorter than it says, then silence", passage -> {
        WireAnswer answer = passage.forward();
        answer.send(passage.out(), answer.body().length + 10, answer.body().length);
        passage.awaitEnd();
    }),
    TOO_SHORT("done, the answer is longer than it says", passage -> {
        WireAnswer answer = passage.forward();
        answer.send(passage.out(), answer.body().length / 2, answer.body().length);
        passage.close();
    }),
    NONSENSE("nonsense with status 200",
            passage -> passage.answer(WireAnswer.of(200, "text/plain", "\u0000}{<ok ok"))),
    PAGE("a web page with status 200", passage -> passage.answer(WireAnswer.of(200, "text/html",
            "<html><body>You are not connected.</body></html>"))),
    THROTTLED("throttled", Refusal.THROTTLED::serve),
    FAILED("error 500", Refusal.FAILED::serve),
    UNAVAILABLE("error 503", Refusal.UNAVAILABLE::serve),
    EXPIRED("expired credentials", Refusal.EXPIRED::serve),
    UNKNOWN_KEY("credentials that AWS doesn't know", Refusal.UNKNOWN_KEY::serve),
    SKEWED("its clock and the function's differ by 6 min", Refusal.SKEWED::serve),
    DENIED("no permission", Refusal.DENIED::serve);

    /// After which a reboot surely hasn't happened, though it was sent.
    static final Set<Fault> SAID_NO = Set.of(THROTTLED, EXPIRED, UNKNOWN_KEY, SKEWED, DENIED);
    /// With which the service did what it was asked.
    static final Set<Fault> DONE = Set.of(LATE_ANSWER, RESET_AFTERWARDS, CLOSED, HALF, TOO_LONG,
            TOO_SHORT);
    /// Those that only AWS knows.
    static final List<Fault> OF_AWS = List.of(EXPIRED, UNKNOWN_KEY, SKEWED);

    private final String words;
    private final Way way;

    Fault(String words, Way way) {
        this.words = words;
        this.way = way;
    }

    /// Whether it takes as long as somebody waits.
    boolean isSlow() {
        return this == NO_ANSWER || this == LATE_ANSWER || this == TOO_LONG;
    }

    void serve(Passage passage) throws IOException {
        way.serve(passage);
    }

    @Override
    public String toString() {
        return words;
    }

    /// What happens to a request.
    interface Way {
        void serve(Passage passage) throws IOException;
    }
}
