package vn.toancanh.indicator.formula;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.toancanh.base.AreaCode;
import vn.toancanh.indicator.Quality;
import vn.toancanh.indicator.formula.Expr.Reference;
import vn.toancanh.indicator.formula.FormulaException.Fault;

/** What evaluating a formula gives: a number and what it rests on, or why there is none. */
public sealed interface Outcome {
    /**
     * @param exact without rounding
     * @param basis the worst quality and the oldest time among the inputs
     */
    record Value(Rational exact, Basis basis) implements Outcome {
        /** The nearest double. */
        public double value() {
            return exact.value();
        }
    }

    /**
     * @param observedAt null when no input is an observation
     */
    record Basis(Quality quality, @Nullable Instant observedAt) {
        public static final Basis NONE = new Basis(Quality.FINAL, null);

        Basis and(Basis other) {
            var worse = quality.compareTo(other.quality) > 0 ? quality : other.quality;
            return new Basis(worse, earlier(observedAt, other.observedAt));
        }

        private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
            if (one == null || other == null) {
                return one == null ? other : one;
            }
            return one.isBefore(other) ? one : other;
        }
    }

    /** Inputs that have no number now; never empty. */
    record Missing(List<Gap> gaps) implements Outcome {
        public Missing {
            gaps = List.copyOf(gaps);
        }

        public String in(Locale locale) {
            var names = String.join(", ", gaps.stream().map(Gap::toString).toList());
            return Fault.of("indicator.formula.missing", gaps.getFirst().at(), names).in(locale);
        }
    }

    /**
     * @param lacking the communes without a number where a sum was asked for, else empty
     */
    record Gap(Reference input, List<AreaCode> lacking, FormulaException.Span at) {
        private static final int NAMED = 3;

        public Gap {
            lacking = List.copyOf(lacking);
        }

        @Override
        public String toString() {
            if (lacking.isEmpty()) {
                return input.toString();
            }
            var named = lacking.stream().limit(NAMED).map(AreaCode::value).toList();
            var more = lacking.size() > NAMED ? " +" + (lacking.size() - NAMED) : "";
            return input + " (" + String.join(", ", named) + more + ")";
        }
    }

    /** A division by zero at the place of its divisor. */
    record ByZero(Fault fault) implements Outcome {}
}
