package vn.toancanh.task.ledger;

import java.util.Comparator;
import java.util.List;
import vn.toancanh.indicator.Direction;

/**
 * Past directives like one that is being written: on the same indicator first, then on others of
 * its group that were to go the same way; among those, that which began nearest.
 */
public record SimilarCases(String indicator, Direction direction, double baseline) {
    private static final int GROUP = 2;
    private static final double LEAST = 1e-9;

    public List<Judgement> among(List<Judgement> all, int most) {
        return all.stream()
                .filter(this::isLike)
                .sorted(
                        Comparator.comparing((Judgement each) -> !isSame(each))
                                .thenComparingDouble(this::distance)
                                .thenComparing(each -> each.directive()))
                .limit(most)
                .toList();
    }

    private boolean isSame(Judgement each) {
        return each.aimed().indicator().equals(indicator);
    }

    private boolean isLike(Judgement each) {
        var other = each.aimed();
        return other.direction() == direction
                && !other.indicator().isEmpty()
                && (isSame(each) || group(other.indicator()).equals(group(indicator)));
    }

    private static String group(String code) {
        return code.substring(0, Math.min(GROUP, code.length()));
    }

    /** Relative, since indicators have different units. */
    private double distance(Judgement each) {
        var size = Math.max(LEAST, Math.abs(baseline) + Math.abs(each.aimed().baseline()));
        return Math.abs(each.aimed().baseline() - baseline) / size;
    }
}
