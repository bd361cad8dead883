package vn.toancanh.area;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.toancanh.base.AreaCode;
import vn.toancanh.base.Bilingual;

/**
 * One administrative unit.
 *
 * @param parent null only for the root of a territory
 * @param valid the days on which the unit exists
 */
public record Area(
        AreaCode code, Bilingual name, AreaLevel level, @Nullable AreaCode parent, Validity valid) {

    public boolean existsOn(LocalDate day) {
        return valid.covers(day);
    }
}
