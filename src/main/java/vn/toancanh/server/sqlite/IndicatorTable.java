package vn.toancanh.server.sqlite;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.toancanh.base.Bilingual;
import vn.toancanh.base.Classification;
import vn.toancanh.base.Frequency;
import vn.toancanh.base.Grain;
import vn.toancanh.base.PublishingCalendar;
import vn.toancanh.indicator.Bands;
import vn.toancanh.indicator.Direction;
import vn.toancanh.indicator.Indicator;
import vn.toancanh.indicator.Indicator.Aggregation;
import vn.toancanh.indicator.Indicator.Judgement;
import vn.toancanh.indicator.Indicator.Measure;
import vn.toancanh.indicator.Indicator.Publication;
import vn.toancanh.indicator.Indicator.Scope;

/** Indicators that came with observations and that no catalogue defines. */
final class IndicatorTable {
    private static final String ALL =
            "SELECT code, measure, grain, decimals, source FROM unknown_indicator ORDER BY code";
    private static final String PUT =
            "INSERT INTO unknown_indicator (code, measure, grain, decimals, source) VALUES (?, ?,"
                    + " ?, ?, ?) ON CONFLICT (code) DO UPDATE SET decimals = excluded.decimals WHERE"
                    + " decimals < excluded.decimals";
    private static final int MOST_DECIMALS = 6;

    private IndicatorTable() {}

    /** What the first row said of an indicator nobody defined. */
    record Unknown(String code, String measure, Grain grain, int decimals, String source) {
        Indicator asIndicator() {
            var dash = code.indexOf('-');
            return new Indicator(
                    code,
                    Bilingual.same(code),
                    new Measure(measure, Direction.BAND, decimals, Aggregation.NONE, Scope.COMMUNE),
                    new Publication(
                            calendar(grain),
                            dash > 0 ? code.substring(0, dash) : code,
                            source,
                            Classification.PUBLIC,
                            false),
                    new Judgement(Bands.NONE, null));
        }
    }

    /** Without a definition, one number each period is all that can be expected. */
    static PublishingCalendar calendar(Grain grain) {
        var frequency =
                switch (grain) {
                    case MINUTE -> Frequency.MINUTES_15;
                    case HOUR -> Frequency.HOUR;
                    case DAY -> Frequency.DAY;
                    case WEEK -> Frequency.WEEK;
                    case MONTH -> Frequency.MONTH;
                    case QUARTER -> Frequency.QUARTER;
                    case YEAR -> Frequency.YEAR;
                };
        return PublishingCalendar.everyDay(frequency, Duration.ZERO);
    }

    static List<Unknown> all(Connection db) throws SQLException {
        try (var query = db.createStatement();
                var rows = query.executeQuery(ALL)) {
            var unknown = new ArrayList<Unknown>();
            while (rows.next()) {
                unknown.add(
                        new Unknown(
                                rows.getString(1),
                                rows.getString(2),
                                Grain.valueOf(rows.getString(3)),
                                rows.getInt(4),
                                rows.getString(5)));
            }
            return unknown;
        }
    }

    /** Empty for a code that never came. */
    static Optional<String> measure(Connection db, String code) throws SQLException {
        try (var query =
                db.prepareStatement("SELECT measure FROM unknown_indicator WHERE code = ?")) {
            query.setString(1, code);
            try (var row = query.executeQuery()) {
                return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            }
        }
    }

    /** False when nothing changed. */
    static boolean put(Connection db, Unknown indicator) throws SQLException {
        try (var put = db.prepareStatement(PUT)) {
            put.setString(1, indicator.code());
            put.setString(2, indicator.measure());
            put.setString(3, indicator.grain().name());
            put.setInt(4, Math.min(indicator.decimals(), MOST_DECIMALS));
            put.setString(5, indicator.source());
            return put.executeUpdate() > 0;
        }
    }
}
