package vn.toancanh.board.index;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.toancanh.base.AreaCode;

/**
 * What is asked of an index.
 *
 * @param index as people call it, e.g. {@code 766}
 * @param change null for an example of the program's choice
 * @param goal points the cheapest changes are to bring
 */
public record IndexAsk(String index, @Nullable Change change, BigDecimal goal) {
    public static final IndexAsk FIRST = new IndexAsk("766", null, BigDecimal.ONE);

    /**
     * A commune that has another ratio.
     *
     * @param value in the unit of the indicator
     */
    public record Change(AreaCode commune, String indicator, BigDecimal value) {}

    public IndexAsk of(String other) {
        return new IndexAsk(other, null, goal);
    }

    public IndexAsk with(Change other) {
        return new IndexAsk(index, other, goal);
    }

    public IndexAsk reaching(BigDecimal other) {
        return new IndexAsk(index, change, other);
    }
}
