package vn.toancanh.proposal.catalogue;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import vn.toancanh.proposal.Content.Version;

/** A typed entry as a catalogue file of one row, so that the rules of files hold for it too. */
final class CatalogueLine {
    private static final Map<String, String> FREQUENCIES =
            Map.of(
                    "realtime", "realtime",
                    "minutes-10", "10min",
                    "minutes-15", "15min",
                    "hour", "H",
                    "day", "D",
                    "week", "W",
                    "month", "M",
                    "quarter", "Q",
                    "year", "Y");
    private static final Map<String, String> DIRECTIONS =
            Map.of("up", "U", "down", "D", "band", "B");

    private CatalogueLine() {}

    static String of(Version before, Map<Field, String> typed) {
        var cells = new LinkedHashMap<String, String>();
        var indicator = before.indicator();
        cells.put("code", indicator.code());
        cells.put("group", indicator.publication().group());
        cells.put("name_vi", text(typed, Field.NAME_VI));
        cells.put("name_en", text(typed, Field.NAME_EN));
        cells.put("unit", text(typed, Field.UNIT));
        cells.put("direction", word(DIRECTIONS, text(typed, Field.DIRECTION)));
        cells.put("frequency", word(FREQUENCIES, text(typed, Field.FREQUENCY)));
        cells.put("bands_green_amber_red", bands(typed));
        cells.put("source_system", text(typed, Field.SOURCE));
        cells.put("definition", text(typed, Field.MEANING));
        cells.put("formula", text(typed, Field.FORMULA));
        cells.put("targets", text(typed, Field.TARGET).replace(',', '.'));
        cells.put("plan_curve", text(typed, Field.PLAN).replace(',', '.'));
        cells.put("calendar", text(typed, Field.DAYS) + " " + text(typed, Field.TOLERANCE));
        cells.put("owner", text(typed, Field.OWNER));
        cells.put("classification", text(typed, Field.CLASSIFICATION));
        cells.put("valid_from", text(typed, Field.VALID_FROM));
        cells.put("valid_to", text(typed, Field.VALID_TO));
        return String.join(",", cells.keySet())
                + "\n"
                + cells.values().stream()
                        .map(CatalogueLine::quoted)
                        .collect(Collectors.joining(","));
    }

    private static String text(Map<Field, String> typed, Field field) {
        return typed.getOrDefault(field, "").strip();
    }

    private static String word(Map<String, String> words, String text) {
        return words.getOrDefault(text, text);
    }

    /** Not every indicator is judged by three bands of its own; files write that in one word. */
    private static String bands(Map<Field, String> typed) {
        var ok = text(typed, Field.OK);
        var watch = text(typed, Field.WATCH);
        var act = text(typed, Field.ACT);
        if (ok.isEmpty() || watch.isEmpty() || act.isEmpty()) {
            return "same";
        }
        return String.join("/", ok, watch, act).replace("≥", ">=").replace("≤", "<=");
    }

    private static String quoted(String cell) {
        return '"' + cell.replace("\"", "\"\"") + '"';
    }
}
