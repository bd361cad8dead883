package vn.toancanh.map.time;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import vn.toancanh.area.TerritoryEvent;
import vn.toancanh.base.Period;

/**
 * The steps that can be played, oldest first, and what happened meanwhile. Immutable.
 *
 * @param events in order of their beginning, only those that touch a step
 */
public record PlayTrack(List<Period> steps, List<TerritoryEvent> events) {
    public static final PlayTrack EMPTY = new PlayTrack(List.of(), List.of());

    public PlayTrack {
        var played = List.copyOf(steps);
        steps = played;
        events =
                events.stream()
                        .filter(_ -> !played.isEmpty())
                        .filter(event -> touches(event, played.getFirst(), played.getLast()))
                        .sorted(Comparator.comparing(event -> event.span().start()))
                        .toList();
    }

    private static boolean touches(TerritoryEvent event, Period first, Period last) {
        var end = event.span().end();
        return event.span().start().isBefore(last.to())
                && (end == null || end.isAfter(first.from()));
    }

    public int last() {
        return steps.size() - 1;
    }

    public List<TerritoryEvent> during(int step) {
        var period = steps.get(step);
        return events.stream().filter(event -> touches(event, period, period)).toList();
    }

    /**
     * Where a moment lies on the track, 0 where the first step begins and 1 where the last ends.
     * Steps are equally long on it, whatever the calendar says.
     */
    public double place(Instant at) {
        int low = 0;
        int high = steps.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (steps.get(middle).to().isAfter(at)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        if (low >= steps.size()) {
            return 1;
        }
        var step = steps.get(low);
        double length = step.to().getEpochSecond() - step.from().getEpochSecond();
        double into = at.getEpochSecond() - step.from().getEpochSecond();
        return (low + Math.clamp(into / length, 0, 1)) / steps.size();
    }

    /** The step at a place of the track. */
    public int stepAt(double place) {
        return Math.clamp((long) Math.floor(place * steps.size()), 0, Math.max(0, last()));
    }
}
