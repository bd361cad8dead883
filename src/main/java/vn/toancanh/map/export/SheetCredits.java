package vn.toancanh.map.export;

import java.time.Instant;
import java.util.List;

/**
 * The words around a map, in the language of its reader.
 *
 * @param title what is shown
 * @param subtitle where and in which unit
 * @param lines date of the data, sources and the like, a sentence each
 * @param warning what nobody may overlook, such as that the data are simulated; "" for none
 * @param foot who made the sheet and when
 */
public record SheetCredits(
        String title,
        String subtitle,
        List<String> lines,
        String warning,
        String foot,
        Instant madeAt) {
    public SheetCredits {
        lines = List.copyOf(lines);
    }
}
