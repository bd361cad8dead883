package vn.toancanh.demo.series;

import java.time.Instant;
import java.util.Comparator;
import vn.toancanh.base.Period;

/** All numbers of an indicator for one period, recorded together. Ordered as recorded. */
public record Release(Series series, Period period, int revision, Instant recordedAt)
        implements Comparable<Release> {
    private static final Comparator<Release> ORDER =
            Comparator.comparing(Release::recordedAt)
                    .thenComparingInt(release -> release.series.index())
                    .thenComparing(Release::period)
                    .thenComparingInt(Release::revision);

    @Override
    public int compareTo(Release other) {
        return ORDER.compare(this, other);
    }
}
