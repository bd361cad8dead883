package vn.toancanh.server;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import vn.toancanh.server.http.Problem;
import vn.toancanh.warehouse.Holdings;
import vn.toancanh.warehouse.Holdings.Resource;
import vn.toancanh.warehouse.Person;

/**
 * Tells who a caller is and what he may see. Without a token only callers on this computer get in,
 * as guests; one that speaks for somebody else (a proxy, a web page under another name) does not
 * count as this computer. Any thread.
 */
final class Doorkeeper {
    private static final String BEARER = "bearer ";
    private static final int REMEMBERED = 256;

    private final Holdings holdings;
    private final Tokens tokens;
    private volatile Known known = new Known("");

    /**
     * What people may see as long as that version holds. Whoever is known already is not kept
     * waiting by one who is looked up.
     */
    private record Known(String version, Map<Person, Access> access) {
        Known(String version) {
            this(version, new ConcurrentHashMap<>());
        }
    }

    Doorkeeper(Holdings holdings, Tokens tokens) {
        this.holdings = holdings;
        this.tokens = tokens;
    }

    Access admit(Context ctx) {
        var person = person(ctx);
        var access = access(person);
        if (access.classes().isEmpty()) {
            throw new Problem(HttpStatus.FORBIDDEN, "the token has no read scope");
        }
        return access;
    }

    /** Somebody else, by his id; empty where the warehouse does not know him. */
    Optional<Access> known(String id) {
        return tokens.find(id).map(this::access);
    }

    Person person(Context ctx) {
        var header = ctx.header("Authorization");
        if (header == null) {
            if (isHere(ctx)) {
                return Access.GUEST;
            }
            throw new Problem(HttpStatus.UNAUTHORIZED, "a bearer token is needed");
        }
        if (!header.toLowerCase(Locale.ROOT).startsWith(BEARER)) {
            throw new Problem(HttpStatus.UNAUTHORIZED, "only bearer tokens are understood");
        }
        return tokens.holderOf(header.substring(BEARER.length()).strip())
                .orElseThrow(() -> new Problem(HttpStatus.UNAUTHORIZED, "the token is not known"));
    }

    private static boolean isHere(Context ctx) {
        if (ctx.header("X-Forwarded-For") != null || ctx.header("Forwarded") != null) {
            return false;
        }
        try {
            var remote = InetAddress.getByName(ctx.req().getRemoteAddr());
            return remote.isLoopbackAddress() && isLoopbackName(ctx.req().getServerName());
        } catch (UnknownHostException e) {
            return false;
        }
    }

    /** A page of another site that had its name resolved to this computer sends its own name. */
    private static boolean isLoopbackName(String host) {
        return host.equals("localhost")
                || host.startsWith("127.")
                || host.equals("[::1]")
                || host.equals("::1");
    }

    /** Changes when what is allowed to whom may have changed. */
    String version() {
        return holdings.version(Resource.AREAS) + "/" + holdings.version(Resource.INDICATORS);
    }

    private Access access(Person person) {
        var version = version();
        var now = known;
        if (!version.equals(now.version()) || now.access().size() > REMEMBERED) {
            now = new Known(version);
            known = now;
        }
        return now.access()
                .computeIfAbsent(
                        person, who -> Access.of(who, holdings.areas(), holdings.indicators()));
    }
}
