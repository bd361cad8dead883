package vn.toancanh.area;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.toancanh.base.AreaCode;
import vn.toancanh.base.Bilingual;

/**
 * Something that lasts: a storm, an outbreak, a directive in force.
 *
 * @param kind a word of the contract such as {@code storm}, {@code outbreak}, {@code directive}
 */
public record TerritoryEvent(
        String id, String kind, Bilingual name, Span span, List<AreaCode> areas) {
    /** From {@code start} up to and without {@code end}, which is null while it goes on. */
    public record Span(Instant start, @Nullable Instant end) {}

    public TerritoryEvent {
        areas = List.copyOf(areas);
    }
}
