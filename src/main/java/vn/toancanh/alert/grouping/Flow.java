package vn.toancanh.alert.grouping;

import java.time.Duration;

/**
 * How much there was, and how much of it people were told.
 *
 * @param raw lines by which people would have been told without flood control
 * @param told how often they were
 */
public record Flow(Duration span, int raw, int groups, int told) {
    public static final Flow NONE = new Flow(Duration.ofDays(7), 0, 0, 0);

    public double toldPerHour() {
        return (double) told / span.toHours();
    }
}
