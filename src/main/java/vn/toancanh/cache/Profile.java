package vn.toancanh.cache;

import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.toancanh.base.AreaCode;
import vn.toancanh.base.Bilingual;

/**
 * The directory of everything this computer holds of one warehouse. Two warehouses never share one,
 * so that the demo and a real province cannot mix.
 */
public record Profile(Path directory, Known known, Access access, Instant lastUsed) {

    /** What the warehouse last said of itself. */
    public record Known(String id, Bilingual title, AreaCode home, boolean simulated) {}

    /**
     * How it is reached.
     *
     * @param url base URL, without a user name or a token
     * @param tokenFile null when the token comes from the environment or none is needed
     */
    public record Access(String url, @Nullable Path tokenFile) {
        /** The demo that runs inside this program. */
        public static final Access DEMO = new Access("demo:", null);

        /** False for a simulated warehouse elsewhere, which is reached like any other. */
        public boolean isDemo() {
            return url.equals(DEMO.url());
        }
    }

    public Path cacheFile() {
        return directory.resolve("cache.db");
    }

    public Path workFile() {
        return directory.resolve("work.db");
    }
}
