package vn.toancanh.app.content;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.toancanh.base.AreaCode;
import vn.toancanh.indicator.Observation;
import vn.toancanh.indicator.SeriesKey;
import vn.toancanh.map.picture.MapContent;
import vn.toancanh.map.shade.Shading;

/**
 * The map of a board.
 *
 * @param key the series of the unit the map shows
 * @param about unit, grain and age of what is shown, in words
 * @param backing when and by whom its values were observed
 */
public record Headline(
        SeriesKey key, MapContent ground, Shading values, String about, Backing backing) {
    /** The same indicator in another unit. */
    public SeriesKey of(AreaCode area) {
        return new SeriesKey(key.indicator(), area, key.dimensions());
    }

    /**
     * What stands behind the values of a map.
     *
     * @param first when the oldest was observed, null where there is none; {@code last} the newest
     * @param sources the systems they come from
     */
    public record Backing(@Nullable Instant first, @Nullable Instant last, List<String> sources) {
        public Backing {
            sources = List.copyOf(sources);
        }

        public static Backing of(Collection<Observation> latest) {
            Instant first = null;
            Instant last = null;
            var sources = new TreeSet<String>();
            for (var each : latest) {
                var at = each.observedAt();
                first = first == null || at.isBefore(first) ? at : first;
                last = last == null || at.isAfter(last) ? at : last;
                sources.add(each.provenance().source());
            }
            return new Backing(first, last, List.copyOf(sources));
        }
    }
}
