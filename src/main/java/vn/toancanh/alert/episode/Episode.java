package vn.toancanh.alert.episode;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.toancanh.alert.Severity;
import vn.toancanh.alert.listing.AlertRow;
import vn.toancanh.indicator.SeriesKey;

/**
 * One alert told whole, in the reader's language. Each text is "" where there is nothing to say.
 *
 * @param messages how many of the newest chain went outside
 * @param series what it looks at; null where that is no series
 */
public record Episode(
        AlertRow row,
        Head head,
        Advice advice,
        List<Step> steps,
        List<Line> timeline,
        int messages,
        @Nullable SeriesKey series) {
    public Episode {
        steps = List.copyOf(steps);
        timeline = List.copyOf(timeline);
    }

    /**
     * @param standing severity and where it stands with people
     * @param why the sentence
     * @param basis the method and what it rests on
     */
    public record Head(
            Severity severity, String standing, String title, String why, String basis) {}

    public record Advice(String guidance, String legalBasis) {}

    /**
     * A step of the standard operating procedure.
     *
     * @param number from 1
     * @param said who did it and when, "" while nobody did
     */
    public record Step(int number, String text, boolean done, String said) {}

    /**
     * One line of the journal.
     *
     * @param recorded when it was written down, where that was noticeably later
     */
    public record Line(
            String what, String who, String when, String recorded, String note, boolean told) {}
}
