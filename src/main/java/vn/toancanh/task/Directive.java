package vn.toancanh.task;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.toancanh.base.Classification;

/**
 * What is asked, as it was issued. Later acts never change it: extensions and another lead unit are
 * lines of their own.
 *
 * @param id made where it was written, so that it is issued once however often it is sent
 * @param parent of which it is a part, issued before it; null for most
 * @param deadline the last day, in the Vietnamese zone
 */
public record Directive(
        UUID id,
        @Nullable UUID parent,
        Text text,
        Parties parties,
        LocalDate deadline,
        Reporting reporting,
        Measure measure,
        Origin origin) {

    /**
     * @param document number of the official document; blank where there is none
     */
    public record Text(
            String title, String requirement, String document, Classification classification) {}

    /**
     * @param lead answers for it
     * @param with co-ordinating units
     */
    public record Parties(Unit lead, List<Unit> with) {
        public Parties {
            with = List.copyOf(with);
        }
    }
}
