package chatbot.claim;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// When something was done, as far back as that counts.
///
/// @param times   the earliest first
/// @param version which state of it this is; empty if nothing was noted yet
record Window(List<Instant> times, Optional<String> version) {

    /// In which nothing was done.
    static final Window EMPTY = new Window(List.of(), Optional.empty());
    /// So many times are kept, the latest: more than any limit counts.
    private static final int MOST = 100;

    Window {
        times = times.stream().sorted().toList();
    }

    /// Those that are less than so long ago.
    List<Instant> within(Duration length, Instant now) {
        return times.stream().filter(time -> time.plus(length).isAfter(now)).toList();
    }

    /// The same, and so many times now.
    Window with(int more, Duration length, Instant now) {
        List<Instant> counted = Stream
                .concat(within(length, now).stream(), Collections.nCopies(more, now).stream())
                .toList();
        return new Window(counted.subList(Math.max(0, counted.size() - MOST), counted.size()),
                Optional.of(UUID.randomUUID().toString()));
    }
}
