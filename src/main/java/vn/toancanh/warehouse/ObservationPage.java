package vn.toancanh.warehouse;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.toancanh.indicator.Observation;

/**
 * @param next cursor of the next page of this reading, null on the last page
 * @param resume cursor that later reads only what was recorded after this reading began; the same
 *     on every page of one reading
 */
public record ObservationPage(List<Observation> rows, @Nullable String next, String resume) {
    public ObservationPage {
        rows = List.copyOf(rows);
    }
}
