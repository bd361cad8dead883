package vn.toancanh.effect;

import org.jspecify.annotations.Nullable;

/**
 * What designs without comparison units may be told.
 *
 * @param lag of the Newey-West errors, {@link #AUTOMATIC} to follow the length of the series
 * @param offsets people, days or the like that the counts are in proportion to; same units and
 *     times as the panel; null for none
 * @param season times in a cycle, 0 for none
 * @param harmonics pairs of sine and cosine in a cycle
 */
public record Options(int lag, @Nullable Panel offsets, int season, int harmonics) {
    public static final int AUTOMATIC = -1;
    public static final Options NONE = new Options(AUTOMATIC, null, 0, 0);

    public Options {
        if (lag < AUTOMATIC || season < 0 || harmonics < 0 || 2 * harmonics > season) {
            throw new IllegalArgumentException(lag + " " + season + " " + harmonics);
        }
    }
}
