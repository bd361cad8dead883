package vn.toancanh.proposal;

import org.jspecify.annotations.Nullable;
import vn.toancanh.indicator.Indicator;
import vn.toancanh.indicator.definition.Definition;
import vn.toancanh.proposal.Proposal.Kind;

/** What is asked for. */
public sealed interface Content {
    /**
     * One state of an entry of the catalogue.
     *
     * @param definition its validity says from which day this version holds
     */
    record Version(Indicator indicator, Definition definition) {
        public Version {
            if (!indicator.code().equals(definition.code())) {
                throw new IllegalArgumentException("two codes in one version");
            }
        }
    }

    /**
     * @param before what the author started from; null where he did not know any
     */
    record NewDefinition(@Nullable Version before, Version after) implements Content {}

    /**
     * @param value finite, in {@code unit}
     * @param usual what this number usually is, null where too little is known of it
     * @param confirmed the author says that it is right although it is outside of that
     */
    record ManualValue(double value, String unit, @Nullable Range usual, boolean confirmed)
            implements Content {
        public ManualValue {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("value is not a finite number");
            }
        }

        /** True where the second person should look twice. */
        public boolean isUnusual() {
            return usual != null && !usual.holds(value);
        }
    }

    /** Both ends included. */
    record Range(double from, double to) {
        public boolean holds(double value) {
            return value >= from && value <= to;
        }
    }

    /**
     * @param shown the number that is doubted, in {@code unit}
     * @param believed what the author thinks it is, null where he does not say
     * @param evidence what he refers to; may be blank
     */
    record Dispute(double shown, @Nullable Double believed, String unit, String evidence)
            implements Content {}

    default Kind kind() {
        return switch (this) {
            case NewDefinition _ -> Kind.DEFINITION;
            case ManualValue _ -> Kind.VALUE;
            case Dispute _ -> Kind.DISPUTE;
        };
    }
}
