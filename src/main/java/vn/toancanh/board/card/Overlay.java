package vn.toancanh.board.card;

import java.util.EnumSet;
import java.util.Set;
import vn.toancanh.base.Grain;

/** What a reader may lay over the history of an indicator. */
public enum Overlay {
    YEAR_AGO,
    MONTH_AGO,
    /** The year before, day by day as far from its lunar new year. */
    TET,
    /** To the end of the year. */
    FORECAST,
    /** What the unit's peers say it should be; reckoned once it is asked for. */
    TWIN;

    /** What a card starts with. */
    public static Set<Overlay> usual() {
        return EnumSet.of(YEAR_AGO, FORECAST);
    }

    /** Whether it says anything of values this far apart. */
    boolean fits(Grain grain) {
        return switch (this) {
            case YEAR_AGO, FORECAST, TWIN -> true;
            case MONTH_AGO, TET ->
                    switch (grain) {
                        case MINUTE, HOUR, DAY, WEEK -> true;
                        case MONTH, QUARTER, YEAR -> false;
                    };
        };
    }
}
