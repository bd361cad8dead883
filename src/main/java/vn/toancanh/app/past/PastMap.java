package vn.toancanh.app.past;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.toancanh.app.content.Headline;
import vn.toancanh.base.AreaCode;
import vn.toancanh.base.Period;
import vn.toancanh.indicator.Indicator;
import vn.toancanh.indicator.Observation;

/**
 * What the maps of a page show of one step of the past.
 *
 * @param at the last moment of the step that is over
 * @param when the step, in words
 * @param page the map of the page
 * @param beside a second map at its right, if one was chosen
 * @param numbers what the maps show, by indicator
 */
public record PastMap(
        Period step,
        Instant at,
        String when,
        Headline page,
        @Nullable Headline beside,
        List<Numbers> numbers) {
    /** One indicator in all units. */
    public record Numbers(Indicator indicator, Map<AreaCode, Observation> latest) {}

    public PastMap {
        numbers = List.copyOf(numbers);
    }
}
