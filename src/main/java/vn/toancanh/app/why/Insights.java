package vn.toancanh.app.why;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.toancanh.app.chart.Compared;
import vn.toancanh.app.chart.Reasons;
import vn.toancanh.app.session.Session;
import vn.toancanh.board.card.CardViewModel.Card;
import vn.toancanh.board.document.Measured;
import vn.toancanh.board.why.Insight;
import vn.toancanh.fx.Texts;
import vn.toancanh.indicator.Observation;
import vn.toancanh.indicator.SeriesKey;
import vn.toancanh.indicator.definition.Definition;
import vn.toancanh.indicator.definition.DefinitionsJson;

/** Asks why the number of a card moved. Blocks on disk; one thread at a time. */
public final class Insights {
    private static final Map<String, Definition> STANDARD = DefinitionsJson.standard();

    private final Session session;
    private final Places places;
    private @Nullable Course last;

    /** What the series by itself says, and of which series: it takes longest to compute. */
    private record Course(
            SeriesKey key,
            Observation newest,
            int periods,
            Insight.Since since,
            Insight.Outlook outlook) {}

    public Insights(Session session, Texts texts) {
        this.session = session;
        places = new Places(new Reasons(session, texts));
    }

    /** Null while there is no number. */
    public @Nullable Insight of(SeriesKey key, Card card) {
        if (card.history().isEmpty()) {
            return null;
        }
        var course = course(key, card);
        var indicator = card.reading().subject().indicator();
        var compared = Compared.of(session.territory().tree(), key.area(), card.now());
        var measured = new Measured(key.indicator(), key.dimensions());
        var question =
                new Places.Question(
                        measured, compared, indicator, card.now(), course.newest().value());
        var where = places.of(question, course.since().shift());
        if (where.split() == null) {
            // What the units had then may not have been read yet.
            for (var unit : where.units()) {
                var _ = session.want(measured.in(unit.code()));
            }
        }
        return new Insight(course.since(), course.outlook(), where, who(key, card));
    }

    private Course course(SeriesKey key, Card card) {
        var history = card.history();
        var newest = history.getLast();
        var known = last;
        if (known != null
                && known.key().equals(key)
                && known.newest().equals(newest)
                && known.periods() == history.size()) {
            return known;
        }
        var indicator = card.reading().subject().indicator();
        var series = EvenSeries.of(history);
        var since = Turning.of(series, indicator);
        var outlook = YearsEnd.of(series, indicator);
        var fresh = new Course(key, newest, history.size(), since, outlook);
        last = fresh;
        return fresh;
    }

    private static Insight.Who who(SeriesKey key, Card card) {
        var defined = STANDARD.get(key.indicator());
        var source = card.origin().source();
        return new Insight.Who(
                defined == null ? "" : defined.owner(), source == null ? "" : source.officer());
    }
}
