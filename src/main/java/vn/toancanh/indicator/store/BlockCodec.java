package vn.toancanh.indicator.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import vn.toancanh.base.AreaCode;
import vn.toancanh.base.Classification;
import vn.toancanh.base.Period;
import vn.toancanh.indicator.Dimensions;
import vn.toancanh.indicator.Observation;
import vn.toancanh.indicator.Observation.Entry;
import vn.toancanh.indicator.Observation.Fraction;
import vn.toancanh.indicator.Observation.Provenance;
import vn.toancanh.indicator.Observation.Quantity;
import vn.toancanh.indicator.Quality;
import vn.toancanh.indicator.SeriesKey;

/**
 * Observations of one measure as bytes: each field as its difference from the row before, so that
 * an ordinary row takes about eight bytes. Every field comes back exactly. All rows are public,
 * because nothing else is stored.
 */
final class BlockCodec {
    private static final int FRACTION = 1;
    private static final int OTHER_WORDS = 2;
    private static final int REVISED = 4;
    private static final int QUALITY_SHIFT = 3;
    private static final int QUALITY_MASK = 3;
    private static final int MANUAL = 32;
    private static final Quality[] QUALITIES = Quality.values();

    private final NumberStore words;
    private final NumberStore units;

    BlockCodec(NumberStore words, NumberStore units) {
        this.words = words;
        this.units = units;
    }

    /** What one row is told apart from. */
    private static final class Before {
        private final Decimal values = new Decimal();
        private int area;
        private long packed;
        private Period period = Period.unpack(0);
        private int unit;
        private int source;
        private long observedAfter;
        private long recordedAfter;
        private String unitText = "";
        private String sourceText = "";
    }

    /** Where the numbers of texts come from while writing. */
    record Numbers(ToIntFunction<String> words, ToIntFunction<String> units) {}

    static byte[] encode(List<Observation> rows, Numbers numbers) {
        var out = new ByteSink();
        out.unsigned(rows.size());
        var before = new Before();
        for (var row : rows) {
            encode(row, numbers, before, out);
        }
        return out.toBytes();
    }

    private static void encode(Observation row, Numbers numbers, Before before, ByteSink out) {
        var quantity = row.quantity();
        var origin = row.provenance();
        var other =
                !quantity.unit().equals(before.unitText)
                        || !origin.source().equals(before.sourceText)
                        || before.unit == 0;
        out.put(
                (quantity.fraction() == null ? 0 : FRACTION)
                        | (other ? OTHER_WORDS : 0)
                        | (origin.revision() == 1 ? 0 : REVISED)
                        | (quantity.quality().ordinal() << QUALITY_SHIFT)
                        | (row.isManual() ? MANUAL : 0));
        var area = numbers.units().applyAsInt(row.series().area().value());
        out.signed(area - before.area);
        before.area = area;
        var packed = row.period().packed();
        out.signed(packed - before.packed);
        before.packed = packed;
        if (origin.revision() != 1) {
            out.signed(origin.revision());
        }
        if (other) {
            before.unitText = quantity.unit();
            before.sourceText = origin.source();
            before.unit = numbers.words().applyAsInt(before.unitText);
            before.source = numbers.words().applyAsInt(before.sourceText);
            out.unsigned(before.unit);
            out.unsigned(before.source);
        }
        before.values.write(quantity.value(), out);
        var fraction = quantity.fraction();
        if (fraction != null) {
            before.values.write(fraction.numerator(), out);
            before.values.write(fraction.denominator(), out);
        }
        times(row, before, out);
    }

    private static void times(Observation row, Before before, ByteSink out) {
        var observed = row.observedAt();
        var recorded = row.provenance().recordedAt();
        var observedAfter = observed.getEpochSecond() - row.period().from().getEpochSecond();
        var recordedAfter = recorded.getEpochSecond() - observed.getEpochSecond();
        out.signed(observedAfter - before.observedAfter);
        out.signed(recordedAfter - before.recordedAfter);
        before.observedAfter = observedAfter;
        before.recordedAfter = recordedAfter;
        out.unsigned(observed.getNano());
        out.unsigned(recorded.getNano());
    }

    /**
     * @param wanted numbers of the units to give back
     */
    List<Observation> decode(byte[] bytes, Measure measure, IntPredicate wanted) {
        var in = new ByteSource(bytes);
        var count = (int) in.unsigned();
        var rows = new ArrayList<Observation>();
        var before = new Before();
        for (var i = 0; i < count; i++) {
            var row = decode(in, before, measure, wanted);
            if (row != null) {
                rows.add(row);
            }
        }
        return rows;
    }

    /** The indicator and breakdown that all rows of a block share. */
    record Measure(String indicator, Dimensions dimensions) {}

    private @Nullable Observation decode(
            ByteSource in, Before before, Measure measure, IntPredicate wanted) {
        var flags = in.next();
        before.area += (int) in.signed();
        var moved = in.signed();
        if (moved != 0) {
            before.packed += moved;
            before.period = Period.unpack(before.packed);
        }
        var revision = (flags & REVISED) == 0 ? 1 : (int) in.signed();
        if ((flags & OTHER_WORDS) != 0) {
            before.unitText = words.text((int) in.unsigned());
            before.sourceText = words.text((int) in.unsigned());
        }
        var value = before.values.read(in);
        var fraction = (flags & FRACTION) == 0 ? null : fraction(in, before);
        before.observedAfter += in.signed();
        before.recordedAfter += in.signed();
        var observedNano = in.unsigned();
        var recordedNano = in.unsigned();
        if (!wanted.test(before.area)) {
            return null;
        }
        var observed = before.period.from().getEpochSecond() + before.observedAfter;
        var area = new AreaCode(units.text(before.area));
        return new Observation(
                new SeriesKey(measure.indicator(), area, measure.dimensions()),
                before.period,
                new Quantity(value, before.unitText, fraction, quality(flags)),
                new Provenance(
                        before.sourceText,
                        Instant.ofEpochSecond(observed, observedNano),
                        Instant.ofEpochSecond(observed + before.recordedAfter, recordedNano),
                        revision,
                        Classification.PUBLIC,
                        entry(flags)));
    }

    private static Fraction fraction(ByteSource in, Before before) {
        return new Fraction(before.values.read(in), before.values.read(in));
    }

    private static Entry entry(int flags) {
        return (flags & MANUAL) == 0 ? Entry.SYSTEM : Entry.MANUAL;
    }

    private static Quality quality(int flags) {
        return QUALITIES[flags >> QUALITY_SHIFT & QUALITY_MASK];
    }
}
