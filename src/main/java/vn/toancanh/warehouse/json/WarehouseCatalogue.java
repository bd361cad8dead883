package vn.toancanh.warehouse.json;

import static java.util.Map.entry;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.toancanh.base.Classification;
import vn.toancanh.base.Frequency;
import vn.toancanh.base.PublishingCalendar;
import vn.toancanh.indicator.Bands;
import vn.toancanh.indicator.DataSource;
import vn.toancanh.indicator.Direction;
import vn.toancanh.indicator.Indicator;
import vn.toancanh.indicator.Plan;
import vn.toancanh.indicator.Status;

/** The rows of the catalogue and of the sources. */
public final class WarehouseCatalogue {
    public static final RowReader<Indicator> INDICATORS =
            new RowReader<>("items", WarehouseCatalogue::indicator, Indicator::code);
    public static final RowReader<DataSource> SOURCES =
            new RowReader<>("items", WarehouseCatalogue::source, DataSource::id);

    static final Map<String, Classification> CLASSES =
            Map.of(
                    "public", Classification.PUBLIC,
                    "internal", Classification.INTERNAL,
                    "secret", Classification.SECRET);
    private static final Map<String, Direction> DIRECTIONS =
            Map.of("up", Direction.UP, "down", Direction.DOWN, "band", Direction.BAND);
    private static final Map<String, Indicator.Aggregation> AGGREGATIONS =
            Map.of(
                    "sum", Indicator.Aggregation.SUM,
                    "mean", Indicator.Aggregation.MEAN,
                    "max", Indicator.Aggregation.MAX,
                    "ratio", Indicator.Aggregation.RATIO,
                    "none", Indicator.Aggregation.NONE);
    private static final Map<String, Indicator.Scope> SCOPES =
            Map.of("province", Indicator.Scope.PROVINCE, "commune", Indicator.Scope.COMMUNE);
    private static final Map<String, Frequency> FREQUENCIES =
            Map.ofEntries(
                    entry("realtime", Frequency.REALTIME),
                    entry("minutes-10", Frequency.MINUTES_10),
                    entry("minutes-15", Frequency.MINUTES_15),
                    entry("hour", Frequency.HOUR),
                    entry("day", Frequency.DAY),
                    entry("week", Frequency.WEEK),
                    entry("month", Frequency.MONTH),
                    entry("quarter", Frequency.QUARTER),
                    entry("year", Frequency.YEAR));
    private static final Map<String, DayOfWeek> DAYS =
            Map.of(
                    "mon", DayOfWeek.MONDAY,
                    "tue", DayOfWeek.TUESDAY,
                    "wed", DayOfWeek.WEDNESDAY,
                    "thu", DayOfWeek.THURSDAY,
                    "fri", DayOfWeek.FRIDAY,
                    "sat", DayOfWeek.SATURDAY,
                    "sun", DayOfWeek.SUNDAY);
    private static final Map<String, Bands.Basis> BASES =
            Map.of(
                    "value", Bands.Basis.VALUE,
                    "plan-difference", Bands.Basis.PLAN_DIFFERENCE,
                    "plan-percent", Bands.Basis.PLAN_PERCENT,
                    "year-ago-change-percent", Bands.Basis.YEAR_AGO_CHANGE_PERCENT,
                    "history-sigma", Bands.Basis.HISTORY_SIGMA,
                    "history-percentile", Bands.Basis.HISTORY_PERCENTILE,
                    "per-commune", Bands.Basis.PER_COMMUNE,
                    "rank-percent", Bands.Basis.RANK_PERCENT);
    private static final Map<String, Status> STATUSES =
            Map.of("ok", Status.OK, "watch", Status.WATCH, "act", Status.ACT);
    private static final Map<String, DataSource.State> STATES =
            Map.of(
                    "up", DataSource.State.UP,
                    "late", DataSource.State.LATE,
                    "down", DataSource.State.DOWN);

    private WarehouseCatalogue() {}

    private static Indicator indicator(JsonNode node, Instant now) throws BadRowException {
        var row = new WarehouseRow(node);
        var code = row.filled("code");
        var decimals = row.whole("decimals");
        if (code.length() > 32 || decimals < 0 || decimals > 6) {
            throw new BadRowException("warehouse.row.out-of-range", "decimals", decimals);
        }
        var measure =
                new Indicator.Measure(
                        row.text("unit"),
                        row.choice("direction", DIRECTIONS),
                        decimals,
                        row.choice("aggregation", AGGREGATIONS),
                        row.choice("scope", SCOPES));
        var publication =
                new Indicator.Publication(
                        calendar(row.object("calendar")),
                        row.text("group"),
                        row.text("source"),
                        row.choice("classification", CLASSES),
                        row.truth("defined"));
        var judgement =
                new Indicator.Judgement(
                        bands(row.object("bands")),
                        row.has("plan") ? plan(row.object("plan")) : null,
                        row.has("legalBasis") ? row.text("legalBasis") : "");
        var indicator = new Indicator(code, row.name(), measure, publication, judgement);
        row.finish();
        return indicator;
    }

    private static PublishingCalendar calendar(WarehouseRow row) throws BadRowException {
        var days = EnumSet.noneOf(DayOfWeek.class);
        for (var item : row.list("days")) {
            var day = DAYS.get(WarehouseRow.text("days", item));
            if (day == null) {
                throw new BadRowException("warehouse.row.unknown-word", "days", item.asText());
            }
            days.add(day);
        }
        if (days.isEmpty()) {
            throw new BadRowException("warehouse.row.blank", "days");
        }
        var calendar =
                new PublishingCalendar(row.choice("frequency", FREQUENCIES), tolerance(row), days);
        row.finish();
        return calendar;
    }

    private static Duration tolerance(WarehouseRow row) throws BadRowException {
        var text = row.text("tolerance");
        try {
            var tolerance = Duration.parse(text);
            if (!tolerance.isNegative()) {
                return tolerance;
            }
        } catch (DateTimeException e) {
            throw new BadRowException("warehouse.row.not-a-time", "tolerance", text);
        }
        throw new BadRowException("warehouse.row.out-of-range", "tolerance", text);
    }

    private static Bands bands(WarehouseRow row) throws BadRowException {
        var bands = new ArrayList<Bands.Band>();
        for (var item : row.list("bands")) {
            var band = new WarehouseRow(item);
            var from = band.number("from", Double.NEGATIVE_INFINITY);
            var to = band.number("to", Double.POSITIVE_INFINITY);
            if (!(from <= to)) {
                throw new BadRowException("warehouse.row.ends-first", from, to);
            }
            bands.add(new Bands.Band(band.choice("status", STATUSES), from, to));
            band.finish();
        }
        var all = new Bands(row.choice("basis", BASES), bands);
        row.finish();
        return all;
    }

    private static @Nullable Plan plan(WarehouseRow row) throws BadRowException {
        var ends = new ArrayList<Double>();
        for (var end : row.list("monthEnds")) {
            if (!end.isNumber() || !Double.isFinite(end.doubleValue())) {
                throw WarehouseRow.wrongType("monthEnds");
            }
            ends.add(end.doubleValue());
        }
        if (ends.size() != 12) {
            throw new BadRowException("warehouse.row.out-of-range", "monthEnds", ends.size());
        }
        var plan = new Plan(row.number("target"), ends);
        row.finish();
        return plan;
    }

    private static DataSource source(JsonNode node, Instant now) throws BadRowException {
        var row = new WarehouseRow(node);
        var last = row.optionalTime("lastReceived");
        if (last != null && last.isAfter(now.plus(ObservationRow.TOLERANCE))) {
            throw new BadRowException("warehouse.row.future", "lastReceived", last);
        }
        var note = row.has("note") ? row.text("note") : "";
        var source =
                new DataSource(
                        row.filled("id"),
                        row.name(),
                        row.text("officer"),
                        calendar(row.object("calendar")),
                        new DataSource.Health(row.choice("state", STATES), last, note));
        row.finish();
        return source;
    }
}
