package vn.toancanh.app.content;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.toancanh.app.session.Session;
import vn.toancanh.board.overview.Overview.Choice;
import vn.toancanh.fx.Texts;
import vn.toancanh.indicator.SeriesKey;
import vn.toancanh.map.within.Facts;

/** What the units of a map have: the indicators it shows, the population and the places. */
public final class MapFacts {
    private static final String POPULATION = "DS-01";

    private MapFacts() {}

    /**
     * Blocks on disk.
     *
     * @param second the second indicator on the map, null for none
     */
    public static Facts of(
            Session session, Headline map, @Nullable Choice second, Instant at, Texts texts) {
        var keys = new ArrayList<SeriesKey>(List.of(map.key()));
        if (second != null) {
            keys.add(Boards.key(second, map.key().area()));
        }
        var measured = new ArrayList<Facts.Measured>();
        keys.forEach(key -> add(measured, session, key, at, texts));
        return with(measured, session, map, at, texts);
    }

    /**
     * Blocks on disk.
     *
     * @param shown what the map shows, whenever that was
     */
    public static Facts with(
            List<Facts.Measured> shown, Session session, Headline map, Instant at, Texts texts) {
        var measured = new ArrayList<>(shown);
        if (shown.stream().noneMatch(one -> one.indicator().code().equals(POPULATION))) {
            add(measured, session, new SeriesKey(POPULATION, map.key().area()), at, texts);
        }
        return new Facts(measured, session.copy().territory().places());
    }

    private static void add(
            List<Facts.Measured> measured,
            Session session,
            SeriesKey key,
            Instant at,
            Texts texts) {
        var latest = session.readings().latest(key, at);
        session.territory()
                .catalogue()
                .find(key.indicator())
                .filter(_ -> !latest.isEmpty())
                .map(known -> PartNames.of(known, key.dimensions(), texts))
                .ifPresent(named -> measured.add(new Facts.Measured(named, latest)));
    }
}
