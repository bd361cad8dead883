package vn.toancanh.indicator;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.toancanh.base.Bilingual;
import vn.toancanh.base.Classification;
import vn.toancanh.base.PublishingCalendar;

/** One entry of the catalogue: what is measured, how it is published and how it is judged. */
public record Indicator(
        String code,
        Bilingual name,
        Measure measure,
        Publication publication,
        Judgement judgement) {

    /** How values of several units become the value of their parent. */
    public enum Aggregation {
        SUM,
        MEAN,
        MAX,
        /** Sum of numerators over sum of denominators. */
        RATIO,
        /** Published for each level by itself. */
        NONE
    }

    /** The lowest level at which the indicator exists. */
    public enum Scope {
        PROVINCE,
        COMMUNE
    }

    /**
     * @param unit as people read it, e.g. {@code %}, {@code ca}; percentages are 0..100
     * @param decimals digits after the comma on screen
     */
    public record Measure(
            String unit, Direction direction, int decimals, Aggregation aggregation, Scope scope) {

        /** What a numerator over its denominator is multiplied with to give the value. */
        public double ratioFactor() {
            if (unit.startsWith("%")) {
                return 100;
            }
            return unit.endsWith("/100k") ? 100_000 : 1;
        }
    }

    /**
     * @param group two letters of the catalogue, e.g. {@code HC}
     * @param source the system the numbers come from
     * @param defined false for a code the catalogue does not know ("chưa có định nghĩa")
     */
    public record Publication(
            PublishingCalendar calendar,
            String group,
            String source,
            Classification classification,
            boolean defined) {}

    /**
     * @param legalBasis the decision that sets the bands, "" where they are a proposal of ours
     */
    public record Judgement(Bands bands, @Nullable Plan plan, String legalBasis) {
        public Judgement(Bands bands, @Nullable Plan plan) {
            this(bands, plan, "");
        }
    }

    public String name(Locale locale) {
        return name.in(locale);
    }
}
