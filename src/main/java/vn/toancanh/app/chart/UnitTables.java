package vn.toancanh.app.chart;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.toancanh.app.content.PartNames;
import vn.toancanh.app.session.Session;
import vn.toancanh.area.Area;
import vn.toancanh.base.AreaCode;
import vn.toancanh.base.text.Numbers;
import vn.toancanh.board.document.Measured;
import vn.toancanh.board.page.UnitTable;
import vn.toancanh.fx.Texts;
import vn.toancanh.fx.Units;
import vn.toancanh.fx.parts.NumberFlags;
import vn.toancanh.indicator.Indicator;
import vn.toancanh.indicator.IndicatorReading.Verdict;
import vn.toancanh.indicator.Observation;
import vn.toancanh.indicator.SeriesKey;
import vn.toancanh.indicator.Status;

/** Tables of units. Blocks on disk; any thread. */
public final class UnitTables {
    private final Session session;
    private final Texts texts;

    public UnitTables(Session session, Texts texts) {
        this.session = session;
        this.texts = texts;
    }

    /** What one indicator says of the units. */
    public record Values(
            Indicator indicator,
            Map<AreaCode, Observation> latest,
            Map<AreaCode, Verdict> verdicts) {
        public Status status(AreaCode unit) {
            var verdict = verdicts.get(unit);
            return verdict == null ? Status.UNKNOWN : verdict.status();
        }

        public double value(AreaCode unit) {
            var observation = latest.get(unit);
            return observation == null ? Double.NaN : observation.value();
        }
    }

    public UnitTable table(List<Measured> measured, Compared compared, Instant at) {
        var all = measured.stream().map(each -> values(each, compared, at)).toList();
        var columns = all.stream().map(this::column).toList();
        var rows = new ArrayList<UnitTable.Row>();
        for (var unit : compared.units()) {
            var cells = new ArrayList<UnitTable.Cell>();
            for (int i = 0; i < all.size(); i++) {
                cells.add(cell(all.get(i), measured.get(i).in(unit.code())));
            }
            var name = unit.name().in(texts.locale());
            rows.add(new UnitTable.Row(unit.code(), name, compared.isOwn(unit), cells));
        }
        return new UnitTable(columns, rows);
    }

    private UnitTable.Column column(Values values) {
        var indicator = values.indicator();
        return new UnitTable.Column(
                indicator.name(texts.locale()), Units.in(texts, indicator.measure().unit()));
    }

    private UnitTable.Cell cell(Values values, SeriesKey key) {
        var unit = key.area();
        double value = values.value(unit);
        var text =
                Double.isNaN(value)
                        ? texts.get("fx.tile.absent")
                        : Numbers.format(
                                value, values.indicator().measure().decimals(), texts.locale());
        var number = values.latest().get(unit);
        var flags =
                number == null
                        ? List.<String>of()
                        : NumberFlags.ofPeople(number, session.readings().isDoubted(key), texts);
        return new UnitTable.Cell(text, value, values.status(unit), flags);
    }

    /**
     * The newest value of each unit, also of a level above the one the indicator is measured at.
     */
    public Values values(Measured measured, Compared compared, Instant at) {
        var within = measured.in(compared.whole());
        var latest = new HashMap<>(session.readings().latest(within, at));
        var verdicts = new HashMap<>(session.readings().verdicts(within, latest, at));
        for (var unit : compared.units()) {
            if (!latest.containsKey(unit.code())) {
                readOne(measured.in(unit.code()), at, latest, verdicts);
            }
        }
        var units = compared.units().stream().map(Area::code).toList();
        latest.keySet().retainAll(units);
        var unit = latest.values().stream().findFirst().map(o -> o.quantity().unit()).orElse("");
        var known = session.territory().catalogue().orUndefined(measured.indicator(), unit);
        return new Values(PartNames.of(known, measured.dimensions(), texts), latest, verdicts);
    }

    private void readOne(
            SeriesKey key,
            Instant at,
            Map<AreaCode, Observation> latest,
            Map<AreaCode, Verdict> verdicts) {
        var reading = session.readings().read(key, at);
        var newest = reading.latest();
        if (newest != null) {
            latest.put(key.area(), newest);
            verdicts.put(key.area(), reading.verdict());
        }
    }
}
