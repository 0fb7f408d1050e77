package chatbot.listen;

import chatbot.fleet.IpAddress;
import chatbot.fleet.Target;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The machines that a text names, by address or instance id.
public final class Named {

    /// Who names more of them gives a list, and no alarm.
    public static final int MOST = 10;

    /// An address with more of a path than what is scraped or checked there is a link to a page: that
    /// of an alert at Prometheus, say, which is on another machine.
    private static final Pattern PAGE = Pattern.compile(
            "https?://[^\\s|<>\"]*?(?:[?#]|/[^\\s|<>\"/]+/|/(?:graph|alerts|explore|d)\\b)"
                    + "[^\\s|<>\"]*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NAME = Pattern.compile(
            "(?<![\\w.\\-])(?<ipv4>\\d{1,3}(?:\\.\\d{1,3}){3})(?![\\w\\-]|\\.\\w|/\\d)"
                    + "|(?<![\\w:.\\-])(?<ipv6>[0-9a-fA-F]{0,4}(?::[0-9a-fA-F]{0,4}){2,7})"
                    + "(?![\\w:\\-]|\\.\\w|/\\d)"
                    + "|(?<![\\w.\\-])ip-(?<host>\\d{1,3}(?:-\\d{1,3}){3})(?![\\w\\-])"
                    + "|(?<![\\w\\-])(?<id>i-(?:[0-9a-fA-F]{17}|[0-9a-fA-F]{8}))(?![\\w\\-])");

    private Named() {
    }

    /// Each once, in the order of the text; none if there are more than [#MOST].
    public static List<Target> in(String text) {
        Set<Target> named = new LinkedHashSet<>();
        NAME.matcher(PAGE.matcher(text).replaceAll(" ")).results().flatMap(Named::target)
                .limit(1000).forEach(named::add);
        return named.size() > MOST ? List.of() : new ArrayList<>(named);
    }

    private static Stream<Target> target(MatchResult found) {
        return Optional.ofNullable(found.group("id"))
                .<Target>map(id -> new Target.Id(id.toLowerCase(Locale.ROOT)))
                .or(() -> Stream.of("ipv4", "ipv6", "host")
                        .flatMap(name -> Optional.ofNullable(found.group(name)).stream())
                        .flatMap(text -> IpAddress.parse(text.replace('-', '.')).stream())
                        .filter(ip -> !ip.isReserved()).findFirst().map(Target.Address::new))
                .stream();
    }
}
