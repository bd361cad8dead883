package vn.toancanh.map.fetch;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.toancanh.map.source.SourceException;
import vn.toancanh.map.source.SourceFault;

/**
 * The origin a token is for. It goes to that scheme, host and port alone, and never in the clear to
 * another computer.
 *
 * @param token null for a service that needs none
 */
public record FetchAccess(URI origin, @Nullable String token) {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

    public static FetchAccess of(String address, @Nullable String token) throws SourceException {
        var origin = address(address);
        var clear = origin.getScheme().equalsIgnoreCase("http");
        if (token != null && clear && !LOOPBACK.contains(origin.getHost())) {
            throw new SourceException(SourceFault.TLS, origin.getHost());
        }
        return new FetchAccess(origin, token);
    }

    /** The token for this address, if it is of the origin. */
    @Nullable String tokenFor(URI address) {
        return sameOrigin(origin, address) ? token : null;
    }

    static boolean sameOrigin(URI a, URI b) {
        return a.getScheme().equalsIgnoreCase(b.getScheme())
                && a.getHost().equalsIgnoreCase(b.getHost())
                && port(a) == port(b);
    }

    private static int port(URI address) {
        if (address.getPort() >= 0) {
            return address.getPort();
        }
        return address.getScheme().equalsIgnoreCase("https") ? 443 : 80;
    }

    /** An HTTP address without a user name. */
    static URI address(String text) throws SourceException {
        try {
            var address = new URI(text.strip());
            var scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
            if (address.getHost() != null
                    && address.getUserInfo() == null
                    && Set.of("http", "https").contains(scheme)) {
                return address;
            }
            throw new SourceException(SourceFault.BAD_ADDRESS, text);
        } catch (URISyntaxException e) {
            throw new SourceException(SourceFault.BAD_ADDRESS, e, text);
        }
    }
}
