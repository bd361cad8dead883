package vn.toancanh.board.history;

import vn.toancanh.board.figure.ChartSpec.Role;
import vn.toancanh.board.figure.ChartSpec.TimeLine;
import vn.toancanh.board.figure.Paper;
import vn.toancanh.board.plot.Ink;
import vn.toancanh.board.plot.Mark.Dash;
import vn.toancanh.board.plot.Mark.Pen;
import vn.toancanh.board.plot.Mark.Shape;

/** The look of each kind of line: colour, dashes and dots differ together. */
record Pens(Paper paper) {
    private static final Ink[] OTHERS = {Ink.SERIES_1, Ink.SERIES_2, Ink.SERIES_3, Ink.SERIES_4};
    private static final Dash[] DASHES = {Dash.SOLID, Dash.LONG, Dash.DASH_DOT, Dash.DASHED};

    /**
     * @param place of the line in its chart, from 0
     */
    Pen pen(TimeLine line, int place) {
        double thin = paper.thin();
        return switch (line.role()) {
            case MAIN -> new Pen(Ink.TEXT, 1.9 * thin, Dash.SOLID);
            case YEAR_AGO -> new Pen(Ink.SERIES_1, 1.5 * thin, Dash.DASHED);
            case MONTH_AGO -> new Pen(Ink.SERIES_2, 1.7 * thin, Dash.DOTTED);
            case TET -> new Pen(Ink.SERIES_3, 1.5 * thin, Dash.DASH_DOT);
            case TWIN -> new Pen(Ink.SERIES_4, 1.5 * thin, Dash.LONG);
            case PLAN -> new Pen(Ink.ACCENT, 1.4 * thin, Dash.LONG);
            case FORECAST -> new Pen(Ink.SERIES_1, 1.9 * thin, Dash.DOTTED);
            case OTHER -> {
                int turn = Math.floorMod(place, OTHERS.length);
                yield new Pen(OTHERS[turn], 1.6 * thin, DASHES[turn]);
            }
        };
    }

    static Shape shape(Role role, int place) {
        return role == Role.OTHER
                ? Shape.values()[Math.floorMod(place, Shape.values().length)]
                : Shape.CIRCLE;
    }
}
