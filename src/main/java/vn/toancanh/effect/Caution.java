package vn.toancanh.effect;

import java.util.List;
import java.util.Locale;

/** What to know before an estimate is believed; it does not forbid a verdict. */
public record Caution(Kind kind, List<Object> about) {
    public Caution {
        about = List.copyOf(about);
    }

    /** Texts are {@code effect.caution.…}. */
    public enum Kind {
        /** Durbin-Watson; what one time says is half said by the one before. */
        AUTOCORRELATION,
        /** How many times the variance is of what Poisson would have. */
        DISPERSION,
        /** Least and greatest effect with one comparison unit left out. */
        ONE_DONOR_DECIDES,
        /** How many comparison units; the least rank cannot reach 5 %. */
        FEW_DONORS,
        /** Nobody to pretend with: directed units are too many beside the others. */
        NO_PLACEBOS,
        /** How many comparison units were left out since they have gaps. */
        DONORS_WITH_GAPS,
        /** Which way is good was not said. */
        NO_DIRECTION,
        /** The directed unit was extreme just before. */
        EXTREME_BEFORE
    }

    public static Caution of(Kind kind, Object... about) {
        return new Caution(kind, List.of(about));
    }

    /** As commands and stored verdicts write it. */
    public String code() {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String textKey() {
        return "effect.caution." + code();
    }
}
