package vn.toancanh.report;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import vn.toancanh.base.AreaCode;
import vn.toancanh.indicator.Observation;

/**
 * Values of public indicators over units, as anybody may have them.
 *
 * @param series in the order asked for
 */
public record OpenData(About about, List<Series> series, List<Unit> units) {
    public OpenData {
        series = List.copyOf(series);
        units = List.copyOf(units);
    }

    /**
     * What DCAT wants to know of a data set.
     *
     * @param licence where its terms can be read, or its name
     * @param modified when the newest value was observed
     * @param shown the moment as known at which the values are
     * @param remarks sentences a reader must not miss
     */
    public record About(
            String title,
            String publisher,
            String licence,
            Instant modified,
            Instant shown,
            Instant issued,
            List<String> sources,
            List<String> remarks) {
        public About {
            sources = List.copyOf(sources);
            remarks = List.copyOf(remarks);
        }
    }

    /** One indicator: its definition and the values of the units. */
    public record Series(Report.Defined definition, String unit, Map<AreaCode, Value> values) {
        public Series {
            values = Map.copyOf(values);
        }
    }

    /**
     * @param observation null where the value may not be told
     */
    public record Value(@Nullable Observation observation) {}

    /**
     * @param shape polygons in WGS 84 degrees, null where no outline is known
     */
    public record Unit(AreaCode code, String name, String level, @Nullable Geometry shape) {}

    /** How many values are kept back. */
    public long withheld() {
        return series.stream()
                .flatMap(each -> each.values().values().stream())
                .filter(value -> value.observation() == null)
                .count();
    }
}
