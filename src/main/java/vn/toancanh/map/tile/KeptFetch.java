package vn.toancanh.map.tile;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import vn.toancanh.map.source.Cancellation;
import vn.toancanh.map.source.Fetch;
import vn.toancanh.map.source.Origin;
import vn.toancanh.map.source.SourceException;
import vn.toancanh.map.source.SourceFault;

/**
 * Keeps what a server answered: a young copy is shown without asking, an old one when the server
 * does not answer, with its time and the reason. A server that does not answer is left alone for a
 * while, so that a screen of tiles does not wait for each of them. Servers also say "not found"
 * while their data are down, so that word never takes a picture away. Any thread.
 */
public final class KeptFetch implements Fetch {
    private static final Duration LEFT_ALONE = Duration.ofSeconds(15);

    private final Fetch server;
    private final TileCopyStore store;
    private final Duration young;
    private final Clock clock;

    private record Silence(SourceException why, Instant until) {}

    private final ConcurrentHashMap<String, Silence> silent = new ConcurrentHashMap<>();

    /**
     * @param young how long a copy is as good as the server's answer
     */
    public KeptFetch(Fetch server, TileCopyStore store, Duration young, Clock clock) {
        this.server = server;
        this.store = store;
        this.young = young;
        this.clock = clock;
    }

    @Override
    public Answer get(String address, Kind kind, Cancellation cancellation) throws SourceException {
        var copy = store.copy(address);
        if (copy != null && clock.instant().isBefore(copy.at().plus(young))) {
            return new Answer(copy.bytes(), Origin.KEPT, copy.at(), null);
        }
        try {
            var answer = ask(address, kind, cancellation);
            if (answer.isNothing() && copy != null && copy.bytes().length > 0) {
                return new Answer(copy.bytes(), Origin.KEPT, copy.at(), null);
            }
            store.keep(address, answer.bytes(), answer.at());
            return answer;
        } catch (SourceException e) {
            if (copy == null || e.fault() == SourceFault.CANCELLED) {
                throw e;
            }
            return new Answer(copy.bytes(), Origin.KEPT, copy.at(), e);
        }
    }

    private Answer ask(String address, Kind kind, Cancellation cancellation)
            throws SourceException {
        var host = host(address);
        var silence = silent.get(host);
        if (silence != null && clock.instant().isBefore(silence.until())) {
            throw silence.why();
        }
        try {
            var answer = server.get(address, kind, cancellation);
            silent.remove(host);
            return answer;
        } catch (SourceException e) {
            if (e.fault() == SourceFault.UNREACHABLE || e.fault() == SourceFault.TIMEOUT) {
                silent.put(host, new Silence(e, clock.instant().plus(LEFT_ALONE)));
            }
            throw e;
        }
    }

    /** Scheme, host and port; all of an address that has none. */
    private static String host(String address) {
        var path = address.indexOf('/', address.indexOf("://") + 3);
        return path < 0 ? address : address.substring(0, path);
    }
}
