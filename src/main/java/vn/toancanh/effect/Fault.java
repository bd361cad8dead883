package vn.toancanh.effect;

import java.util.List;
import java.util.Locale;

/** Why what was given cannot be reckoned with, and what about it. */
public record Fault(Kind kind, List<Object> about) {
    public Fault {
        about = List.copyOf(about);
    }

    /** Texts are {@code effect.fault.…}. */
    public enum Kind {
        /** The name. */
        UNKNOWN_UNIT,
        /** Nobody was directed. */
        NO_UNIT,
        /** Unit, time, how many in all. */
        GAP,
        /** How many times there are before, how many are needed. */
        NO_PAST,
        /** How many times are judged, how many are needed. */
        NO_FUTURE,
        /** How many comparison units there are, how many are needed. */
        NO_DONORS,
        /** The value. */
        CONSTANT,
        /** Unit, time, value. */
        NOT_A_COUNT,
        /** Unit, time, value. */
        NO_OFFSET,
        /** The columns of the model say the same. */
        NO_SOLUTION
    }

    public static Fault of(Kind kind, Object... about) {
        return new Fault(kind, List.of(about));
    }

    public String textKey() {
        return "effect.fault." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
