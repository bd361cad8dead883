package vn.toancanh.board.relation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.toancanh.board.figure.ChartSpec.Spot;

/**
 * The line of least squares through points.
 *
 * @param correlation Pearson's r
 */
record Fit(double slope, double intercept, double correlation, int count) {
    /** Fewer points always lie near a line. */
    private static final int LEAST = 3;

    /** Null where no line is told: too few points, or all with the same x or the same y. */
    static @Nullable Fit of(List<Spot> spots) {
        int n = spots.size();
        double meanX = spots.stream().mapToDouble(Spot::x).average().orElse(0);
        double meanY = spots.stream().mapToDouble(Spot::y).average().orElse(0);
        double xx = 0;
        double yy = 0;
        double xy = 0;
        for (var spot : spots) {
            double x = spot.x() - meanX;
            double y = spot.y() - meanY;
            xx += x * x;
            yy += y * y;
            xy += x * y;
        }
        if (n < LEAST || xx == 0 || yy == 0) {
            return null;
        }
        double slope = xy / xx;
        return new Fit(slope, meanY - slope * meanX, xy / Math.sqrt(xx * yy), n);
    }

    double at(double x) {
        return intercept + slope * x;
    }
}
