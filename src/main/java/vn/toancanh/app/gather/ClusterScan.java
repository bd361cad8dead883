package vn.toancanh.app.gather;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.DoubleConsumer;
import org.jspecify.annotations.Nullable;
import vn.toancanh.alert.space.Cluster;
import vn.toancanh.alert.space.Metric;
import vn.toancanh.alert.space.ScanQuestion;
import vn.toancanh.alert.space.SpaceScan;
import vn.toancanh.app.gather.CaseHistory.Gathered.Cases;

/**
 * Scans for emerging clusters, tells how far it is and can be stopped. What was scanned last is not
 * scanned again. One thread scans; any thread stops.
 */
public final class ClusterScan {
    /** A cluster may last this many of the latest periods. */
    public static final int LONGEST = 7;

    private static final int REPLICATIONS = 999;
    private static final int MOST = 5;
    private static final double HALF = 0.5;

    private final DoubleConsumer progress;
    private final AtomicBoolean stopped = new AtomicBoolean();
    private @Nullable Cases scanned;
    private List<Cluster> found = List.of();

    /**
     * @param progress 0 to 1 while it runs, on any thread; −1 when it does not
     */
    public ClusterScan(DoubleConsumer progress) {
        this.progress = progress;
    }

    /** Strongest first. */
    public List<Cluster> of(Cases cases) {
        if (cases.equals(scanned)) {
            return found;
        }
        stopped.set(false);
        progress.accept(0);
        try {
            found =
                    SpaceScan.clusters(
                            cases.places().stream().map(Place::middle).toList(),
                            cases.people().stream().mapToDouble(Double::doubleValue).toArray(),
                            cases.counts().stream().map(ClusterScan::numbers).toList(),
                            new ScanQuestion(Metric.SPHERE, HALF, LONGEST, REPLICATIONS, 1, MOST),
                            this::goesOn);
            scanned = cases;
            return found;
        } catch (RuntimeException e) {
            // The workers of the scan wrap what one of them throws.
            if (stopped.get()) {
                throw stopped(e);
            }
            throw e;
        } finally {
            progress.accept(-1);
        }
    }

    private static CancellationException stopped(RuntimeException cause) {
        var stopped = new CancellationException("stopped by hand");
        stopped.initCause(cause);
        return stopped;
    }

    private static int[] numbers(List<Integer> counts) {
        return counts.stream().mapToInt(Integer::intValue).toArray();
    }

    private boolean goesOn(int done) {
        if (done % 16 == 0) {
            progress.accept((double) done / REPLICATIONS);
        }
        return !stopped.get();
    }

    /** Of all clusters, those that chance hardly makes. */
    public static List<Cluster> sure(List<Cluster> all) {
        return all.stream().filter(cluster -> cluster.p() <= HotSpots.SHARE).toList();
    }

    /** How many random maps p rests on. */
    public static int replications() {
        return REPLICATIONS;
    }

    public void stop() {
        stopped.set(true);
    }

    /** The sum of cases, for words. */
    public static long all(Cases cases) {
        return cases.counts().stream()
                .flatMapToInt(row -> Arrays.stream(numbers(row)))
                .asLongStream()
                .sum();
    }
}
