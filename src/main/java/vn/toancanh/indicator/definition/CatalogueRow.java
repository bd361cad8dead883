package vn.toancanh.indicator.definition;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.toancanh.indicator.definition.CsvTable.Row;

/** One row of a catalogue file and the rules of its cells; what breaks one is added to the list. */
final class CatalogueRow {
    private static final Pattern CODE = Pattern.compile("([A-Z]{2})-[0-9]{2,3}");
    private static final Set<String> DIRECTIONS = Set.of("U", "D", "B");
    private static final Set<String> FREQUENCIES =
            Set.of("realtime", "10min", "15min", "H", "D", "W", "M", "Q", "Y", "Y/Q");
    private static final Set<String> CLASSES = Set.of("public", "internal", "secret");
    private static final Set<String> DAYS = Set.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
    private static final double NEAR = 1e-9;
    private static final int MONTHS = 12;

    private final Row row;
    private final Map<String, Integer> columns;
    private final List<Finding> findings;

    CatalogueRow(Row row, Map<String, Integer> columns, List<Finding> findings) {
        this.row = row;
        this.columns = columns;
        this.findings = findings;
    }

    int line() {
        return row.line();
    }

    /** "" where the file has no such column. */
    String text(String column) {
        var at = columns.get(column);
        return at == null ? "" : row.cells().get(at);
    }

    void wrong(String column, String key, Object... about) {
        var words = Arrays.stream(about).map(Object::toString).toList();
        findings.add(new Finding(row.line(), codeIfAny(), column, key, words));
    }

    private String codeIfAny() {
        var at = columns.get("code");
        return at != null && at < row.cells().size() ? row.cells().get(at) : "";
    }

    boolean isWhole(int width) {
        if (!row.closed()) {
            wrong("", "indicator.check.quote");
            return false;
        }
        if (row.cells().size() != width) {
            wrong("", "indicator.check.width", width, row.cells().size());
            return false;
        }
        return true;
    }

    void check() {
        var code = CODE.matcher(text("code"));
        if (!code.matches()) {
            wrong("code", "indicator.check.code", text("code"));
        } else if (!code.group(1).equals(text("group"))) {
            wrong("group", "indicator.check.group", text("group"), text("code"));
        }
        filled("name_vi", "name_en", "unit", "source_system", "definition", "owner");
        among("direction", DIRECTIONS);
        among("frequency", FREQUENCIES);
        bands();
        plan();
        if (columns.containsKey("classification")) {
            among("classification", CLASSES);
        }
        calendar();
        validity();
    }

    private void filled(String... names) {
        for (var column : names) {
            if (columns.containsKey(column) && text(column).isBlank()) {
                wrong(column, "indicator.check.blank", column);
            }
        }
    }

    private void among(String column, Set<String> words) {
        if (!words.contains(text(column))) {
            var all = String.join(", ", words.stream().sorted().toList());
            wrong(column, "indicator.check.word", text(column), all);
        }
    }

    /** Green, amber and red with slashes between; ranks and "same as above" stand for all three. */
    private void bands() {
        var text = text("bands_green_amber_red").replaceAll("\\[[^]]*]", "").strip();
        if (text.equals("rank") || text.equals("same")) {
            return;
        }
        var parts = text.split("/", -1);
        if (parts.length < 3 || Arrays.stream(parts).limit(3).anyMatch(String::isBlank)) {
            wrong("bands_green_amber_red", "indicator.check.bands", text);
            return;
        }
        var green = parts[0].strip();
        var up = text("direction").equals("U") && green.startsWith("<");
        var down = text("direction").equals("D") && green.startsWith(">");
        if (up || down) {
            wrong("bands_green_amber_red", "indicator.check.side", green, text("direction"));
        }
    }

    private void plan() {
        var target = number("targets");
        var text = text("plan_curve");
        if (text.isEmpty()) {
            return;
        }
        var months = new ArrayList<Double>();
        for (var word : text.split("[\\s;]+", -1)) {
            var month = parse(word);
            if (month == null) {
                wrong("plan_curve", "indicator.check.number", word);
                return;
            }
            months.add(month);
        }
        if (months.size() != MONTHS) {
            wrong("plan_curve", "indicator.check.months", months.size());
        } else if (target != null && Math.abs(months.getLast() - target) > NEAR) {
            wrong("plan_curve", "indicator.check.yearEnd", months.getLast(), target);
        }
    }

    private @Nullable Double number(String column) {
        var text = text(column);
        if (text.isEmpty()) {
            return null;
        }
        var value = parse(text);
        if (value == null) {
            wrong(column, "indicator.check.number", text);
        }
        return value;
    }

    private static @Nullable Double parse(String text) {
        try {
            var value = Double.valueOf(text);
            return Double.isFinite(value) ? value : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** Days of the week, then how late it may come: {@code mon tue wed PT6H}. */
    private void calendar() {
        var text = text("calendar");
        if (text.isEmpty()) {
            return;
        }
        var words = List.of(text.split("\\s+", -1));
        var days = words.subList(0, words.size() - 1);
        var fits = !days.isEmpty() && days.stream().allMatch(DAYS::contains);
        try {
            fits &= !Duration.parse(words.getLast()).isNegative();
        } catch (DateTimeException e) {
            fits = false;
        }
        if (!fits) {
            wrong("calendar", "indicator.check.calendar", text);
        }
    }

    private void validity() {
        var from = date("valid_from");
        var to = date("valid_to");
        if (from != null && to != null && !to.isAfter(from)) {
            wrong("valid_to", "indicator.check.validity", from, to);
        }
    }

    private @Nullable LocalDate date(String column) {
        var text = text(column);
        if (text.isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            wrong(column, "indicator.check.date", text);
            return null;
        }
    }
}
