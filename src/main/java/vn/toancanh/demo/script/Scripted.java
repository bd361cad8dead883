package vn.toancanh.demo.script;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.toancanh.base.AreaCode;

/**
 * Something abnormal that the numbers of the demo were made to show.
 *
 * @param driver the kind of cause, as rules name it: {@code storm}, {@code dengue}…
 * @param about what it is, in a word: the source that stops; "" where the driver says it
 * @param to null while it lasts
 * @param areas where; empty for everywhere
 */
public record Scripted(
        String driver, String about, Instant from, @Nullable Instant to, List<AreaCode> areas) {
    public Scripted {
        areas = List.copyOf(areas);
    }

    public boolean isIn(AreaCode area) {
        return areas.isEmpty() || areas.contains(area);
    }
}
