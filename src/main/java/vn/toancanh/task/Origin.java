package vn.toancanh.task;

import vn.toancanh.alert.AlertKey;
import vn.toancanh.base.AreaCode;
import vn.toancanh.indicator.SeriesKey;

/** Where a directive came from. */
public sealed interface Origin {
    record OfAlert(AlertKey alert, int episode) implements Origin {}

    record OfIndicator(SeriesKey series) implements Origin {}

    record OfPlace(AreaCode area) implements Origin {}

    record OfBriefing(String conclusion) implements Origin {}

    record Blank() implements Origin {}
}
