package vn.toancanh.board.plot;

import vn.toancanh.indicator.Status;

/** What a mark means; the theme gives each a colour. */
public enum Ink {
    TEXT,
    SOFT,
    FAINT,
    GRID,
    EDGE,
    ACCENT,
    OK,
    WATCH,
    ACT,
    UNKNOWN,
    /** The tint of values that count as good. */
    BAND,
    /** What the chart stands on. */
    PAPER,
    SERIES_1,
    SERIES_2,
    SERIES_3,
    SERIES_4,
    SERIES_5,
    SERIES_6;

    public static Ink of(Status status) {
        return switch (status) {
            case ACT -> ACT;
            case WATCH -> WATCH;
            case OK -> OK;
            case UNKNOWN -> UNKNOWN;
        };
    }
}
