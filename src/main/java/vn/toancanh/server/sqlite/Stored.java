package vn.toancanh.server.sqlite;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import vn.toancanh.indicator.Observation;

/** The part of an observation that makes a new revision when it differs, as it is stored. */
record Stored(
        double value,
        String measure,
        @Nullable Double numerator,
        @Nullable Double denominator,
        int quality,
        int classification,
        long observedAt,
        String source) {

    static Stored of(Observation row) {
        var quantity = row.quantity();
        var origin = row.provenance();
        var fraction = quantity.fraction();
        return new Stored(
                quantity.value() + 0.0,
                quantity.unit(),
                fraction == null ? null : fraction.numerator() + 0.0,
                fraction == null ? null : fraction.denominator() + 0.0,
                quantity.quality().ordinal(),
                origin.classification().ordinal(),
                origin.observedAt().toEpochMilli(),
                origin.source());
    }

    /** From the columns of the writer's question for the newest revision. */
    static Stored of(ResultSet row) throws SQLException {
        return new Stored(
                row.getDouble(2),
                row.getString(3),
                number(row, 4),
                number(row, 5),
                row.getInt(6),
                row.getInt(7),
                row.getLong(8),
                row.getString(9));
    }

    static @Nullable Double number(ResultSet row, int column) throws SQLException {
        var number = row.getDouble(column);
        return row.wasNull() ? null : number;
    }
}
