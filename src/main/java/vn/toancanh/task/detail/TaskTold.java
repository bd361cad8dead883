package vn.toancanh.task.detail;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.toancanh.indicator.SeriesKey;
import vn.toancanh.task.Attachment;

/**
 * One directive in the reader's words, prepared away from the screen.
 *
 * @param kicker number of the document and where it came from
 * @param chips how it stands, each a few words
 * @param goals what it is measured by, a line each; why not, where it is not
 * @param series what the chart shows; null where nothing is measured
 */
public record TaskTold(
        UUID id,
        String kicker,
        String title,
        List<Chip> chips,
        String requirement,
        List<String> goals,
        @Nullable SeriesKey series,
        List<Step> history) {

    /**
     * @param tone how it is coloured, beside what it says
     */
    public record Chip(String words, Tone tone) {}

    public enum Tone {
        PLAIN,
        MAIN,
        GOOD,
        WATCH,
        ACT
    }

    /**
     * @param when moment and name
     * @param setAside why it does not count; blank when it does
     * @param line whose files these are
     */
    public record Step(
            String when,
            String said,
            String words,
            String setAside,
            UUID line,
            List<Attachment> files) {
        public Step {
            files = List.copyOf(files);
        }

        /** The same where its files are shown beside it. */
        public Step withoutFiles() {
            return new Step(when, said, words, setAside, line, List.of());
        }
    }

    public TaskTold {
        chips = List.copyOf(chips);
        goals = List.copyOf(goals);
        history = List.copyOf(history);
    }
}
