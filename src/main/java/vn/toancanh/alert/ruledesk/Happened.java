package vn.toancanh.alert.ruledesk;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import vn.toancanh.alert.AlertKey;
import vn.toancanh.base.AreaCode;

/**
 * Something that is known to have happened, against which alerts of the past are measured.
 *
 * @param name as people know it
 * @param part the only part of alerts it is about, in its written form; "" for all of them
 * @param to null while it lasts
 * @param areas where; empty for everywhere
 */
public record Happened(
        String name, String part, Instant from, @Nullable Instant to, List<AreaCode> areas) {
    /** What an alert may come before its event is in full swing. */
    private static final Duration BEFORE = Duration.ofDays(1);

    /** Rivers, reservoirs and disease outlast what began them. */
    private static final Duration AFTER = Duration.ofDays(10);

    public Happened {
        areas = List.copyOf(areas);
    }

    /** Of no part in particular. */
    public Happened(String name, Instant from, @Nullable Instant to, List<AreaCode> areas) {
        this(name, "", from, to, areas);
    }

    /**
     * Whether an alert that began then and there belongs to it.
     *
     * @param within whether the first unit is the second or lies in it
     */
    boolean explains(AlertKey key, Instant began, BiPredicate<AreaCode, AreaCode> within) {
        var end = to;
        var area = key.area();
        return (part.isEmpty() || part.equals(key.part()))
                && !began.isBefore(from.minus(BEFORE))
                && (end == null || !began.isAfter(end.plus(AFTER)))
                && (areas.isEmpty()
                        || areas.stream()
                                .anyMatch(each ->
                                        within.test(area, each) || within.test(each, area)));
    }
}
