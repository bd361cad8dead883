package vn.toancanh.cache.rescue;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A damaged file that another one has replaced.
 *
 * @param aside where the damaged one is now; null when there was none any more
 * @param hadCopy whether a checked copy took its place; else it was begun anew
 * @param rescued rows written after that copy that could be read from the damaged file
 */
public record Restored(
        Path file, @Nullable Path aside, Damage damage, boolean hadCopy, int rescued) {
    public Restored aside(Path other) {
        return new Restored(file, other, damage, hadCopy, rescued);
    }

    /** What was wrong with it. */
    public enum Damage {
        /** There is a copy of it and no file. */
        MISSING,
        /** Its log ends before what was committed. */
        LOG_CUT,
        /** Something in it is not as SQLite wrote it. */
        CORRUPT,
        /** Its own copy has more than it: somebody put an old one in its place. */
        OLDER_THAN_COPY
    }
}
