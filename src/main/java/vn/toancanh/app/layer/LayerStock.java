package vn.toancanh.app.layer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.toancanh.app.session.Session;
import vn.toancanh.cache.DataDirectory;
import vn.toancanh.map.fetch.FetchAccess;
import vn.toancanh.map.fetch.HttpFetch;
import vn.toancanh.map.layer.LayerFolder;
import vn.toancanh.map.layer.LayerOpening;
import vn.toancanh.map.source.Fetch;
import vn.toancanh.map.source.SourceException;
import vn.toancanh.map.tile.KeptFetch;
import vn.toancanh.map.tile.TileCopyStore;

/**
 * Where the layers of a profile come from: their definitions, and the way to map services with the
 * copies that were kept of their answers. Blocks; any thread.
 */
final class LayerStock implements AutoCloseable {
    private static final long KEPT_BYTES = 512L << 20;

    /** Live services change by the minute; a second look within that is the same look. */
    private static final Duration YOUNG = Duration.ofMinutes(2);

    private final Session session;
    private final Path profile;
    private final LayerOpening opening;
    private @Nullable TileCopyStore copies;

    LayerStock(Session session, Locale locale) {
        this.session = session;
        profile = session.profile().directory();
        opening = new LayerOpening(this::fetch, new WarehouseFeatures(session, locale));
    }

    LayerOpening opening() {
        return opening;
    }

    /** Where the choice of layers is kept. */
    Path choices() {
        return profile.resolve("layer-choices.json");
    }

    /** What is defined now; shipped layers first. */
    LayerFolder folder() {
        return LayerFolder.read(DataDirectory.of(profile).layers());
    }

    private Fetch fetch(String address) throws SourceException {
        var server = HttpFetch.usual(FetchAccess.of(address, null), session.clock());
        return new KeptFetch(server, copies(), YOUNG, session.clock());
    }

    private synchronized TileCopyStore copies() {
        var open = copies;
        if (open == null) {
            try {
                open = TileCopyStore.open(profile.resolve("tiles.db"), KEPT_BYTES, session.clock());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            copies = open;
        }
        return open;
    }

    @Override
    public synchronized void close() {
        if (copies != null) {
            copies.close();
        }
    }
}
