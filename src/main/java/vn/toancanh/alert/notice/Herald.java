package vn.toancanh.alert.notice;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.toancanh.alert.Severity;
import vn.toancanh.alert.flood.Annunciation;

/**
 * Decides how people are told: one word for all that is told at a time, with a tone when it is
 * worse than everything that waits to be seen. A level that has sounded does not sound again while
 * something of it waits. Not thread-safe.
 */
public final class Herald {
    private static final Comparator<Annunciation> WORST =
            Comparator.comparing(Annunciation::severity)
                    .thenComparingInt(Annunciation::members)
                    .thenComparing(Annunciation::at);

    private @Nullable Severity level;

    /**
     * What is to be made known.
     *
     * @param what the worst, the largest of these
     * @param more how many others were told with it
     * @param tone whether a tone sounds too
     */
    public record Call(Annunciation what, int more, boolean tone) {}

    /**
     * @param told what flood control lets through now
     * @param worst of everything that wants to be seen now; null where nothing does
     * @return null when there is nothing to say
     */
    public @Nullable Call hear(List<Annunciation> told, @Nullable Severity worst) {
        var before = level;
        level = worst;
        if (told.isEmpty()) {
            return null;
        }
        var first = told.stream().max(WORST).orElseThrow();
        var tone = before == null || first.severity().isAbove(before);
        return new Call(first, told.size() - 1, tone);
    }
}
