package vn.toancanh.app.content;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.toancanh.app.session.Session;
import vn.toancanh.app.session.Territory;
import vn.toancanh.area.search.AreaSearch;
import vn.toancanh.base.Period;
import vn.toancanh.board.SearchHit;
import vn.toancanh.indicator.catalogue.SearchIndex;

/** Finds units and indicators by what people type. Any thread; does not block. */
public final class Search {
    private static final int MOST = 8;

    private final Session session;
    private final Locale locale;
    private Found index;

    /** The indexes of one state of the territory. */
    private record Found(Territory of, AreaSearch areas, SearchIndex indicators) {
        static Found of(Territory territory) {
            return new Found(
                    territory, territory.search(), new SearchIndex(territory.catalogue().all()));
        }
    }

    public Search(Session session, Locale locale) {
        this.session = session;
        this.locale = locale;
        index = Found.of(session.territory());
    }

    public List<SearchHit> find(String text) {
        var now = current();
        var day = LocalDate.ofInstant(session.clock().instant(), Period.ZONE);
        var hits = new ArrayList<SearchHit>();
        for (var match : now.areas().find(text, day, MOST)) {
            var parent = match.area().parent();
            var above =
                    parent == null
                            ? ""
                            : now.of().tree().find(parent).map(a -> a.name().in(locale)).orElse("");
            hits.add(
                    new SearchHit(
                            SearchHit.Kind.AREA,
                            match.area().code().value(),
                            match.area().name().in(locale),
                            above));
        }
        for (var indicator : now.indicators().find(text, MOST)) {
            hits.add(
                    new SearchHit(
                            SearchHit.Kind.INDICATOR,
                            indicator.code(),
                            indicator.name(locale),
                            indicator.code()));
        }
        return List.copyOf(hits);
    }

    private Found current() {
        var territory = session.territory();
        if (!index.of().equals(territory)) {
            index = Found.of(territory);
        }
        return index;
    }
}
