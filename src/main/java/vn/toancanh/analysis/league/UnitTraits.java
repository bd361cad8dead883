package vn.toancanh.analysis.league;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.toancanh.area.Area;
import vn.toancanh.base.AreaCode;
import vn.toancanh.base.text.Folded;

/**
 * What makes units comparable.
 *
 * @param kind null where the name does not tell
 * @param population null where it is not known
 * @param difficult whether the unit is on the state's list of specially difficult communes
 */
public record UnitTraits(
        AreaCode area, @Nullable Kind kind, @Nullable Double population, boolean difficult) {

    /** The kinds of units under a province since 1 July 2025; their names begin with it. */
    public enum Kind {
        COMMUNE("xa "),
        WARD("phuong "),
        SPECIAL_ZONE("dac khu ");

        private final String prefix;

        Kind(String prefix) {
            this.prefix = prefix;
        }

        public static Optional<Kind> of(Area area) {
            var name = Folded.fold(area.name().vi());
            return Arrays.stream(values()).filter(k -> name.startsWith(k.prefix)).findFirst();
        }
    }
}
