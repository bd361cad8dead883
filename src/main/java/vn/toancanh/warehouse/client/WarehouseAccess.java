package vn.toancanh.warehouse.client;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.toancanh.base.ErrorCode;
import vn.toancanh.base.WarehouseException;

/**
 * Where a warehouse is and how we sign in. The token is read from its file before each call, so
 * that a renewed one is taken without a restart; it is never part of a text.
 *
 * @param base {@code https://…}, or {@code http://…} on this computer; no path is needed
 * @param tokenFile null to use the environment variable {@value #VARIABLE}, if there is one
 */
public record WarehouseAccess(URI base, @Nullable Path tokenFile) {
    public static final String VARIABLE = "TOANCANH_TOKEN";

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

    /**
     * @throws WarehouseException {@link ErrorCode#TLS} for plain HTTP to another computer, {@link
     *     ErrorCode#UNREACHABLE} for what is no address
     */
    public static WarehouseAccess of(String url, @Nullable Path tokenFile)
            throws WarehouseException {
        try {
            var base = new URI(url.strip());
            var host = base.getHost();
            var scheme = base.getScheme() == null ? "" : base.getScheme().toLowerCase(Locale.ROOT);
            if (host == null || base.getUserInfo() != null || base.getQuery() != null) {
                throw new WarehouseException(ErrorCode.UNREACHABLE, "not an address", null);
            }
            if (scheme.equals("https") || (scheme.equals("http") && LOOPBACK.contains(host))) {
                return new WarehouseAccess(base, tokenFile);
            }
            throw new WarehouseException(ErrorCode.TLS, "not HTTPS: " + base, null);
        } catch (URISyntaxException e) {
            throw new WarehouseException(ErrorCode.UNREACHABLE, "not an address", e);
        }
    }

    /** Null when we come as a guest. */
    @Nullable String token() throws WarehouseException {
        if (tokenFile == null) {
            var token = System.getenv(VARIABLE);
            return token == null || token.isBlank() ? null : clean(token);
        }
        try {
            return clean(Files.readString(tokenFile));
        } catch (IOException e) {
            throw new WarehouseException(
                    ErrorCode.NOT_SIGNED_IN, "the token file cannot be read: " + tokenFile, e);
        }
    }

    /** A token is one word; anything else would break the header and might end in a message. */
    private static String clean(String text) throws WarehouseException {
        var token = text.strip();
        if (token.isEmpty() || !token.chars().allMatch(c -> c > 0x20 && c < 0x7f)) {
            throw new WarehouseException(
                    ErrorCode.NOT_SIGNED_IN, "the token is not one word", null);
        }
        return token;
    }
}
