package vn.toancanh.app.chart;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.toancanh.analysis.explain.Explanation;
import vn.toancanh.app.session.Session;
import vn.toancanh.board.document.Measured;
import vn.toancanh.fx.Texts;
import vn.toancanh.indicator.Indicator;

/** Which units moved a whole between two moments. Blocks on disk; any thread. */
public final class Reasons {
    private final UnitTables tables;

    public Reasons(Session session, Texts texts) {
        tables = new UnitTables(session, texts);
    }

    /** When a change is usually counted from: four weeks ago, one period for what is rarer. */
    public static Instant usual(Indicator indicator, Instant at) {
        return Contributions.since(indicator.publication().calendar().frequency().grain(), at);
    }

    /** Null when the value of the whole does not follow from those of its units. */
    public @Nullable Explanation between(
            Measured measured, Compared compared, Instant from, Instant to) {
        var after = tables.values(measured, compared, to);
        var before = tables.values(measured, compared, from);
        return Contributions.of(compared.units(), before, after);
    }

    /** While history comes in, most units have no value of then: their sum would mislead. */
    public static boolean isPartial(Explanation.Explained known) {
        return known.leftOut().size() > known.contributions().size();
    }
}
