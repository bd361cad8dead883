package vn.toancanh.board;

import java.util.List;
import java.util.Locale;
import vn.toancanh.fx.Icon;

/** The places of the desk, in the order of its navigation. */
public enum Page {
    OVERVIEW(Icon.OVERVIEW, true),
    BOARD(Icon.BOARD, true),
    MAP(Icon.MAP, true),
    INDICATORS(Icon.INDICATORS, true),
    ANALYSIS(Icon.ANALYSIS, true),
    ALERTS(Icon.ALERTS, true),
    TASKS(Icon.TASKS, true),
    BRIEFING(Icon.BRIEFING, false),
    DATA(Icon.DATA, true),
    PROPOSALS(Icon.PROPOSALS, true),
    SETTINGS(Icon.SETTINGS, true),
    HELP(Icon.HELP, true),
    ABOUT(Icon.ABOUT, true);

    /** The places of daily work; the others sit at the foot of the navigation. */
    static final List<Page> WORK =
            List.of(
                    OVERVIEW,
                    BOARD,
                    MAP,
                    INDICATORS,
                    ANALYSIS,
                    ALERTS,
                    TASKS,
                    BRIEFING,
                    DATA,
                    PROPOSALS);

    static final List<Page> FOOT = List.of(SETTINGS, HELP, ABOUT);

    private final Icon icon;
    private final boolean built;

    Page(Icon icon, boolean built) {
        this.icon = icon;
        this.built = built;
    }

    Icon icon() {
        return icon;
    }

    /** False for a place that so far only says what it will hold. */
    public boolean built() {
        return built;
    }

    public String textKey() {
        return "board.page." + name().toLowerCase(Locale.ROOT);
    }
}
