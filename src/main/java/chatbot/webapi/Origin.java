package chatbot.webapi;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Where a URL leads, whatever its path (RFC 6454).
///
/// @param scheme `http` or `https`
/// @param host   in lower case
/// @param port   the scheme's own where the URL names none
record Origin(String scheme, String host, int port) {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final int HIGHEST_PORT = 65535;

    /// The origin of a URL; empty where it has none, or names a user: such a URL is made to look
    /// like another.
    static Optional<Origin> of(URI url) {
        if (url.getScheme() == null || url.getHost() == null || url.getRawUserInfo() != null) {
            return Optional.empty();
        }
        String scheme = url.getScheme().toLowerCase(Locale.ROOT);
        int standard = switch (scheme) {
            case "https" -> 443;
            case "http" -> 80;
            default -> 0;
        };
        int port = url.getPort() == -1 ? standard : url.getPort();
        return standard == 0 || port == 0 || port > HIGHEST_PORT
                ? Optional.empty()
                : Optional.of(new Origin(scheme, url.getHost().toLowerCase(Locale.ROOT), port));
    }

    /// The URL if it leads here, and nothing but a URL.
    Optional<URI> leadingHere(String url) {
        return parsed(url).filter(parsed -> Optional.of(this).equals(of(parsed)));
    }

    /// Whether nobody reads along on the way there.
    boolean isPrivate() {
        return scheme.equals("https") || THIS_MACHINE.contains(host);
    }

    /// The URL that is spelt so; empty if there is none.
    static Optional<URI> parsed(String url) {
        try {
            return Optional.of(new URI(url));
        } catch (URISyntaxException _) {
            return Optional.empty();
        }
    }
}
