package vn.toancanh.board;

import org.jspecify.annotations.Nullable;
import vn.toancanh.analysis.ask.AskedTime;
import vn.toancanh.indicator.SeriesKey;

/**
 * Something the search box found.
 *
 * @param code of the area, the indicator, the place or the page
 * @param detail what tells it from others of the same name, e.g. the province
 * @param answer the number that was asked for; null where a thing was found and no number
 */
public record SearchHit(
        Kind kind, String code, String title, String detail, @Nullable Answer answer) {
    /** What was found. */
    public enum Kind {
        /** A number: an indicator, perhaps of one part, in a unit, perhaps in a stretch of time. */
        TILE,
        AREA,
        INDICATOR,
        PLACE,

        /** A page of a board; its code is {@code board/page}. */
        BOARD,
        PAGE,

        /** A new directive to a unit; its code is that of the unit. */
        DIRECTIVE
    }

    /**
     * @param time the stretch asked for, null for the newest number
     * @param when the same in words, "" for the newest
     * @param value with its unit, as people read it
     */
    public record Answer(SeriesKey key, @Nullable AskedTime time, String when, String value) {}

    public SearchHit(Kind kind, String code, String title, String detail) {
        this(kind, code, title, detail, null);
    }
}
