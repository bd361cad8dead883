package vn.toancanh.warehouse.client;

import java.time.Duration;

/**
 * What a warehouse may cost us.
 *
 * @param answerWithin silence longer than this ends a call
 * @param callWithin the whole of a call, however busy it is
 * @param pageBytes of one answer, after decompression
 * @param pages of one reading
 */
public record Limits(Duration answerWithin, Duration callWithin, long pageBytes, int pages) {
    /** A page of 50,000 observations has about 15 MB, one of detailed outlines up to 100 MB. */
    public static final Limits USUAL =
            new Limits(Duration.ofSeconds(20), Duration.ofMinutes(3), 256L << 20, 20_000);
}
