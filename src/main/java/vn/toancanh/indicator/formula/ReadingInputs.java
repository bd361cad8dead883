package vn.toancanh.indicator.formula;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.toancanh.base.AreaCode;
import vn.toancanh.indicator.Observation;
import vn.toancanh.indicator.SeriesKey;
import vn.toancanh.indicator.formula.Evaluator.Input;
import vn.toancanh.indicator.formula.Evaluator.Inputs;
import vn.toancanh.indicator.formula.Expr.Reference;
import vn.toancanh.indicator.formula.Outcome.Basis;
import vn.toancanh.indicator.reading.ReadingService;

/** The inputs of one unit at one moment, as they were known then. Blocks on disk. */
public record ReadingInputs(ReadingService readings, AreaCode area, Instant now) implements Inputs {
    @Override
    public Input of(Reference reference) {
        return reference.summed() ? sum(reference) : input(observed(reference, area), reference);
    }

    private Optional<Observation> observed(Reference reference, AreaCode where) {
        var key = new SeriesKey(reference.code(), where);
        return reference.yearAgo() ? readings.yearAgo(key, now) : readings.newest(key, now);
    }

    private static Input input(Optional<Observation> observed, Reference reference) {
        if (observed.isEmpty()) {
            return Input.Unknown.HERE;
        }
        var value = part(observed.get(), reference);
        return value == null
                ? Input.Unknown.HERE
                : new Input.Known(
                        Rational.of(value),
                        new Basis(
                                observed.get().quantity().quality(), observed.get().observedAt()));
    }

    private static @Nullable Double part(Observation observed, Reference reference) {
        var fraction = observed.quantity().fraction();
        return switch (reference.part()) {
            case VALUE -> Double.valueOf(observed.value());
            case NUMERATOR -> fraction == null ? null : Double.valueOf(fraction.numerator());
            case DENOMINATOR -> fraction == null ? null : Double.valueOf(fraction.denominator());
        };
    }

    /** All units of today must have a number: a sum of some of them is not the sum. */
    private Input sum(Reference reference) {
        var key = new SeriesKey(reference.code(), area);
        var newest = readings.latest(key, now);
        var lacking = new ArrayList<AreaCode>();
        var total = Rational.ZERO;
        var basis = Basis.NONE;
        for (var unit : readings.units(key, now)) {
            var observed =
                    reference.yearAgo()
                            ? observed(reference, unit.code())
                            : Optional.ofNullable(newest.get(unit.code()));
            if (input(observed, reference) instanceof Input.Known(var value, var its)) {
                total = total.plus(value);
                basis = basis.and(its);
            } else {
                lacking.add(unit.code());
            }
        }
        return lacking.isEmpty() ? new Input.Known(total, basis) : new Input.Unknown(lacking);
    }
}
