package vn.toancanh.app.tasks;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.toancanh.app.surveil.Rows;
import vn.toancanh.task.stats.Case;

/**
 * Directives of a file with the columns {@code id}, {@code issued}, {@code deadline}, {@code
 * extended_to}, {@code completed} and {@code state}, dates as {@code yyyy-MM-dd}. What was
 * withdrawn is not counted; rows whose state and dates disagree are left out and named.
 */
final class CaseFile {
    static final List<String> COLUMNS =
            List.of("id", "issued", "deadline", "extended_to", "completed", "state");

    private static final Set<String> DONE =
            Set.of("completed", "completed_on_time", "completed_late", "evaluating", "closed");
    private static final Set<String> WITHDRAWN = Set.of("withdrawn", "cancelled");
    private static final Set<String> OPEN =
            Set.of("issued", "returned", "accepted", "in_progress", "reported", "rework", "open");

    private final Map<String, Long> seen = new HashMap<>();

    private CaseFile() {}

    static List<Case> of(Rows rows) {
        var file = new CaseFile();
        var cases = new ArrayList<Case>();
        rows.rows().forEach(row -> file.read(row).ifPresent(cases::add));
        return cases;
    }

    private Optional<Case> read(Rows.Row row) {
        var id = row.text("id");
        var before = seen.putIfAbsent(id, row.number());
        if (id.isEmpty() || before != null) {
            row.reject("app.tasks.row.id", id, String.valueOf(before));
            return Optional.empty();
        }
        var dates = Dates.of(row);
        if (dates.isEmpty()) {
            return Optional.empty();
        }
        var state = row.text("state").toLowerCase(Locale.ROOT).replace('-', '_');
        return WITHDRAWN.contains(state)
                ? Optional.empty()
                : dates.filter(each -> agree(row, each, state)).map(each -> each.named(id));
    }

    private static boolean agree(Rows.Row row, Dates dates, String state) {
        if (!DONE.contains(state) && !OPEN.contains(state)) {
            row.reject("app.tasks.row.state", row.text("state"));
            return false;
        }
        if (DONE.contains(state) != dates.completed().isPresent()) {
            row.reject("app.tasks.row.done", row.text("state"), row.text("completed"));
            return false;
        }
        return true;
    }

    /** The four dates of a row, of which only the first must be there. */
    private record Dates(
            LocalDate issued,
            Optional<LocalDate> deadline,
            Optional<LocalDate> extended,
            Optional<LocalDate> completed) {

        static Optional<Dates> of(Rows.Row row) {
            var dates = new HashMap<String, LocalDate>();
            for (var column : List.of("issued", "deadline", "extended_to", "completed")) {
                var text = row.text(column);
                try {
                    if (!text.isEmpty()) {
                        dates.put(column, LocalDate.parse(text));
                    }
                } catch (DateTimeParseException e) {
                    row.reject("app.tasks.row.date", column, text);
                    return Optional.empty();
                }
            }
            var issued = dates.get("issued");
            if (issued == null) {
                row.reject("app.tasks.row.date", "issued", "");
                return Optional.empty();
            }
            for (var entry : dates.entrySet()) {
                if (entry.getValue().isBefore(issued)) {
                    row.reject("app.tasks.row.before", entry.getKey(), entry.getValue(), issued);
                    return Optional.empty();
                }
            }
            return Optional.of(
                    new Dates(
                            issued,
                            Optional.ofNullable(dates.get("deadline")),
                            Optional.ofNullable(dates.get("extended_to")),
                            Optional.ofNullable(dates.get("completed"))));
        }

        Case named(String id) {
            return new Case(
                    id,
                    issued,
                    deadline.orElse(null),
                    extended.orElse(null),
                    completed.orElse(null));
        }
    }
}
