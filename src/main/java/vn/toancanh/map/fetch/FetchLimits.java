package vn.toancanh.map.fetch;

import java.time.Duration;

/**
 * What a map service may cost us.
 *
 * @param answerWithin silence longer than this ends a call
 * @param callWithin the whole of a call, however busy it is
 * @param pictureBytes of one picture
 * @param descriptionBytes of one description of a service; those of large servers have some MB
 */
public record FetchLimits(
        Duration answerWithin, Duration callWithin, long pictureBytes, long descriptionBytes) {
    public static final FetchLimits USUAL =
            new FetchLimits(Duration.ofSeconds(10), Duration.ofSeconds(30), 8L << 20, 32L << 20);
}
