package vn.toancanh.app.screen;

import vn.toancanh.app.find.Finder;
import vn.toancanh.app.part.Look;
import vn.toancanh.app.session.Session;
import vn.toancanh.base.AreaCode;
import vn.toancanh.board.DeskViewModel;
import vn.toancanh.board.Page;
import vn.toancanh.board.SearchHit;
import vn.toancanh.indicator.SeriesKey;

/** Goes to what was found in the search box. JavaFX thread only. */
final class HitOpening {
    private HitOpening() {}

    /** The model of a desk whose search opens what was found on it. */
    static DeskViewModel desk(Session session, Look look, Finder finder, DeskScreen desk) {
        return new DeskViewModel(
                work -> session.inBackground("search", work),
                text -> desk.alerts().tasks().offered(finder.find(text)),
                hit -> open(hit, desk),
                area -> session.territory().nameOf(area, look.texts().locale()),
                session.clock()::instant);
    }

    static void open(SearchHit hit, DeskScreen desk) {
        switch (hit.kind()) {
            case AREA -> desk.selectOnMap(new AreaCode(hit.code()));
            case INDICATOR -> desk.openCard(new SeriesKey(hit.code(), desk.choices().area()));
            case TILE -> {
                var answer = hit.answer();
                if (answer != null) {
                    desk.showCard().open(answer);
                }
            }
            case DIRECTIVE -> desk.alerts().tasks().give(new AreaCode(hit.code()));
            case PLACE -> {
                if (hit.code().isEmpty()) {
                    desk.go(Page.MAP);
                } else {
                    desk.selectOnMap(new AreaCode(hit.code()));
                }
            }
            case BOARD -> {
                var names = hit.code().split("/", 2);
                desk.go(Page.BOARD);
                desk.board().open(names[0], names[1]);
            }
            case PAGE -> desk.go(Page.valueOf(hit.code()));
        }
    }
}
