package vn.toancanh.alert.watch;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.toancanh.alert.rule.AlertRule;
import vn.toancanh.alert.space.Spot;
import vn.toancanh.base.AreaCode;
import vn.toancanh.indicator.Dimensions;
import vn.toancanh.indicator.Indicator;
import vn.toancanh.indicator.Observation;
import vn.toancanh.indicator.SeriesKey;

/** A territory and its numbers, as the engine needs them. Blocks on disk. */
public interface Field {
    AreaCode home();

    /** The units a rule has alerts in, as of today. */
    List<AreaCode> units(AlertRule rule);

    Optional<Indicator> indicator(String code);

    /** All there are. */
    List<Indicator> indicators();

    /** Longitude and latitude of the middle of units; those without a boundary are left out. */
    Map<AreaCode, Spot> places();

    /** In order of period, the newest revision of each that was recorded by {@code knownAt}. */
    List<Observation> series(SeriesKey key, Instant knownAt);

    /** Every revision recorded after {@code after}, as far as {@code until}, in order of period. */
    List<Observation> recorded(SeriesKey key, Instant after, Instant until);

    /** The newest period of each unit that has one, as it was known. */
    Map<AreaCode, Observation> latest(String indicator, Dimensions dimensions, Instant knownAt);
}
