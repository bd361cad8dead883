package vn.toancanh.analysis.ask;

import java.util.List;
import vn.toancanh.base.AreaCode;

/** What a few words can stand for. */
sealed interface Meaning {
    record OfIndicator(String code) implements Meaning {}

    /**
     * @param name dimension and value, {@code owner.construction}
     */
    record OfPart(String name) implements Meaning {}

    /** Best first; several where several units have the name. */
    record OfUnits(List<AreaCode> units) implements Meaning {
        public OfUnits {
            units = List.copyOf(units);
        }
    }

    record OfTime(AskedTime time) implements Meaning {}

    record OfComparison(Asked.Comparison comparison) implements Meaning {}

    record Home() implements Meaning {}

    record Country() implements Meaning {}

    /** Words that say nothing by themselves. */
    record Filler() implements Meaning {}

    /** Of two readings of the same number of words the greater one is right. */
    default int weight() {
        return switch (this) {
            case OfTime _, Home _, Country _ -> 9;
            case OfComparison _ -> 8;
            case OfIndicator _ -> 7;
            case OfPart _ -> 6;
            case OfUnits _ -> 5;
            case Filler _ -> 0;
        };
    }
}
