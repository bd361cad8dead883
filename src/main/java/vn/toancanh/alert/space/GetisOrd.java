package vn.toancanh.alert.space;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.toancanh.analysis.Probability;
import vn.toancanh.analysis.relation.FalseDiscovery;

/**
 * The local statistic of Getis and Ord, Geographical Analysis 24, 1992, and 27, 1995: whether high
 * or low values gather within a distance. With {@code itself} (Gi*) a place is its own neighbour;
 * without (Gi) it is left out altogether. Pure.
 *
 * @param itself Gi* rather than Gi
 * @param weights what a neighbour counts
 */
public record GetisOrd(boolean itself, Weights weights) {
    /** What a neighbour counts. */
    public enum Weights {
        /** One. */
        BINARY,
        /**
         * Its share of the neighbours, with the variance of a single neighbour: as the PySAL
         * library computes it, which is not what the papers say.
         */
        ROW_SHARE
    }

    /** With fewer places the normal law says nothing. */
    public static final int FEWEST = 8;

    /** Gi* with a neighbour counting one: what maps show. */
    public static final GetisOrd STAR = new GetisOrd(true, Weights.BINARY);

    /** Sums of values around one place. */
    private static final class Around {
        double sum;
        int count;
    }

    /**
     * @param values one for each place, finite
     */
    public List<HotSpot> of(Neighbourhood places, double[] values) {
        if (values.length != places.size()) {
            throw new IllegalArgumentException(values.length + " values, " + places.size());
        }
        // A sum of squares of distances from the mean keeps the digits that matter.
        var mean = Arrays.stream(values).average().orElse(0);
        var centred = Arrays.stream(values).map(value -> value - mean).toArray();
        var sum = Arrays.stream(centred).sum();
        var squares = Arrays.stream(centred).map(value -> value * value).sum();
        var spots = new ArrayList<HotSpot>();
        for (var i = 0; i < centred.length; i++) {
            var around = new Around();
            places.forEach(
                    i,
                    other -> {
                        around.sum += centred[other];
                        around.count++;
                    });
            if (itself) {
                around.sum += centred[i];
                around.count++;
            }
            var own = itself ? 0 : centred[i];
            var z = z(around, values.length - (itself ? 0 : 1), sum - own, squares - own * own);
            spots.add(new HotSpot(around.count, z, 2 * Probability.normal(-Math.abs(z)), 1));
        }
        return adjusted(spots);
    }

    /** Distance of the sum around a place from that of as many places drawn without return. */
    private double z(Around around, int places, double sum, double squares) {
        var mean = sum / places;
        var variance = squares / places - mean * mean;
        // What rounding leaves of equal values is no variance.
        if (around.count == 0 || variance <= squares / places * 1e-12) {
            return Double.NaN;
        }
        var row = weights == Weights.ROW_SHARE;
        var total = row ? around.sum / around.count : around.sum;
        var count = row ? 1.0 : around.count;
        var spread = count * (places - count) / (places - 1.0) * variance;
        return spread > 0 ? (total - count * mean) / Math.sqrt(spread) : Double.NaN;
    }

    private static List<HotSpot> adjusted(List<HotSpot> spots) {
        var known = spots.stream().filter(spot -> !Double.isNaN(spot.z())).toList();
        var adjusted = FalseDiscovery.adjusted(known.stream().map(HotSpot::p).toList()).iterator();
        return spots.stream()
                .map(spot ->
                        Double.isNaN(spot.z())
                                ? new HotSpot(spot.neighbours(), Double.NaN, Double.NaN, Double.NaN)
                                : new HotSpot(
                                        spot.neighbours(), spot.z(), spot.p(), adjusted.next()))
                .toList();
    }
}
