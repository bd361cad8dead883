package vn.toancanh.demo.series;

import java.util.LinkedHashMap;
import java.util.Map;
import vn.toancanh.demo.model.Amount;
import vn.toancanh.demo.model.Model;
import vn.toancanh.indicator.Dimensions;
import vn.toancanh.indicator.Indicator;

/**
 * An indicator and what makes its numbers.
 *
 * @param index its place in the catalogue
 * @param perThousand whether a share is of thousands of people, which makes 100 × it "per 100,000"
 * @param revised whether each first number is provisional and corrected later
 * @param parts by dimensions; {@link Dimensions#NONE} alone, or parts that add up to the whole
 */
public record Series(
        Indicator indicator,
        int index,
        boolean perThousand,
        boolean revised,
        Map<Dimensions, Model> parts) {
    public Series {
        parts = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(parts));
    }

    boolean existsAt(double day) {
        return parts.values().stream().allMatch(model -> model.existsAt(day));
    }

    double over(Amount amount) {
        return perThousand ? amount.over() / 1000.0 : amount.over();
    }

    boolean isBrokenDown() {
        return parts.size() > 1;
    }

    boolean isByCommune() {
        return indicator.measure().scope() == Indicator.Scope.COMMUNE;
    }

    String source() {
        return indicator.publication().source();
    }
}
