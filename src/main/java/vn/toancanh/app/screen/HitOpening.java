package vn.toancanh.app.screen;

import vn.toancanh.base.AreaCode;
import vn.toancanh.board.Page;
import vn.toancanh.board.SearchHit;
import vn.toancanh.indicator.SeriesKey;

/** Goes to what was found in the search box. JavaFX thread only. */
final class HitOpening {
    private HitOpening() {}

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

    static void inBackground(Runnable work) {
        Thread.ofVirtual().name("search").start(work);
    }
}
