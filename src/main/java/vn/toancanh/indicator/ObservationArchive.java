package vn.toancanh.indicator;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import vn.toancanh.base.AreaCode;

/**
 * Read access to stored observations. Any thread; blocks on disk. {@code knownAt} shows the past as
 * it was known then: observations recorded later, and periods that had not begun, do not exist.
 */
public interface ObservationArchive {
    /** In order of period, newest revision of each; periods that end after {@code from}. */
    List<Observation> series(SeriesKey key, Instant from, Instant knownAt);

    /** The newest period of each unit that has one. */
    Map<AreaCode, Observation> latest(String indicator, Dimensions dimensions, Instant knownAt);
}
