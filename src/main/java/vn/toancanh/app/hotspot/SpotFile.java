package vn.toancanh.app.hotspot;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.toancanh.alert.space.SpaceScan;
import vn.toancanh.alert.space.Spot;
import vn.toancanh.app.surveil.Rows;

/**
 * The places of a file with what is known of each. With a column {@code date} a place has a row for
 * each date; a place without a row on a date had no cases then. One thread.
 */
final class SpotFile {
    private static final double RIGHT_ANGLE = 90;
    private static final double HALF_TURN = 180;

    /** Whole numbers as every program writes them, without leading zeros. */
    private static final Pattern WHOLE = Pattern.compile("0|-?[1-9]\\d{0,14}");

    private final Rows rows;
    private final List<Place> places = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<LocalDate, Map<Integer, Integer>> casesByDate = new TreeMap<>();
    private ScanCommand.@Nullable Axis longitude;

    /**
     * @param amount the value, or the people
     * @param row where it stood first
     */
    private record Place(String id, Spot spot, double amount, long row) {}

    SpotFile(Rows rows) {
        this.rows = rows;
    }

    /**
     * Coordinates are degrees. Where the columns tell which of them is the longitude, by passing 90
     * degrees, they are believed; else x is the latitude, the order of SaTScan's files.
     *
     * @param asked which column it is, null to look
     */
    void takeDegrees(ScanCommand.@Nullable Axis asked) {
        if (asked != null) {
            longitude = asked;
        } else {
            longitude = beyond("x") > beyond("y") ? ScanCommand.Axis.X : ScanCommand.Axis.Y;
        }
    }

    private long beyond(String column) {
        return rows.rows().stream().filter(row -> isBeyond(row.text(column))).count();
    }

    private static boolean isBeyond(String text) {
        try {
            return Math.abs(Double.parseDouble(text.replace(',', '.'))) > RIGHT_ANGLE;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    ScanCommand.@Nullable Axis longitude() {
        return longitude;
    }

    void readValues() {
        for (var row : rows.rows()) {
            var spot = spot(row);
            if (spot == null || isTwice(row)) {
                continue;
            }
            row.number("value").ifPresent(value -> add(row, spot, value));
        }
    }

    void readCases() {
        var dated = rows.has("date");
        for (var row : rows.rows()) {
            var date = dated ? date(row) : LocalDate.EPOCH;
            var spot = date == null ? null : spot(row);
            if (date == null || spot == null || (!dated && isTwice(row))) {
                continue;
            }
            var people = row.number("population");
            var cases = people.isEmpty() ? people : row.count("cases");
            if (cases.isPresent() && fits(row, spot, people.getAsDouble(), cases.getAsDouble())) {
                put(row, date, (int) cases.getAsDouble());
            }
        }
    }

    private static @Nullable LocalDate date(Rows.Row row) {
        try {
            return LocalDate.parse(row.text("date"));
        } catch (DateTimeException e) {
            row.reject("app.counts.date", row.text("date"));
            return null;
        }
    }

    private @Nullable Spot spot(Rows.Row row) {
        if (row.text("id").isEmpty()) {
            row.reject("app.hotspot.id");
            return null;
        }
        var x = row.number("x");
        var y = x.isEmpty() ? x : row.number("y");
        if (y.isEmpty()) {
            return null;
        }
        if (longitude == null) {
            return new Spot(x.getAsDouble(), y.getAsDouble());
        }
        var turned = longitude == ScanCommand.Axis.Y;
        var east = turned ? y.getAsDouble() : x.getAsDouble();
        var north = turned ? x.getAsDouble() : y.getAsDouble();
        if (Math.abs(east) > HALF_TURN || Math.abs(north) > RIGHT_ANGLE) {
            row.reject("app.scan.degrees", row.text("x"), row.text("y"));
            return null;
        }
        return new Spot(east, north);
    }

    private boolean isTwice(Rows.Row row) {
        var known = numbers.get(row.text("id"));
        if (known != null) {
            row.reject("app.hotspot.twice", row.text("id"), line(known));
        }
        return known != null;
    }

    private String line(int place) {
        return Long.toString(places.get(place).row());
    }

    /** Whether people, cases and what the file said of the place before go together. */
    private boolean fits(Rows.Row row, Spot spot, double people, double cases) {
        if (people < 0) {
            row.reject("app.rows.negative", "population", row.text("population"));
        } else if (people == 0 && cases > 0) {
            row.reject("app.scan.nobody", row.text("cases"));
        } else if (cases > SpaceScan.MOST_CASES) {
            row.reject("app.series.row.value", row.text("cases"));
        } else {
            var known = numbers.get(row.text("id"));
            if (known == null) {
                add(row, spot, people);
                return true;
            }
            var before = places.get(known);
            var same = before.spot().equals(spot) && before.amount() == people;
            if (!same) {
                row.reject("app.scan.differs", row.text("id"), line(known));
            }
            return same;
        }
        return false;
    }

    private void put(Rows.Row row, LocalDate date, int cases) {
        var place = numbers.getOrDefault(row.text("id"), -1);
        var earlier =
                casesByDate.computeIfAbsent(date, _ -> new HashMap<>()).putIfAbsent(place, cases);
        if (earlier != null) {
            row.reject("app.hotspot.twice", row.text("id"), line(place));
        }
    }

    private void add(Rows.Row row, Spot spot, double amount) {
        numbers.put(row.text("id"), places.size());
        places.add(new Place(row.text("id"), spot, amount, row.number()));
    }

    int size() {
        return places.size();
    }

    List<Spot> spots() {
        return places.stream().map(Place::spot).toList();
    }

    /** Values, or people, by place. */
    double[] amounts() {
        return places.stream().mapToDouble(Place::amount).toArray();
    }

    /** Of each date, earliest first, the cases by place. */
    List<int[]> cases() {
        return casesByDate.values().stream()
                .map(cases -> {
                    var all = new int[places.size()];
                    cases.forEach((place, count) -> all[place] = count);
                    return all;
                })
                .toList();
    }

    long total() {
        return casesByDate.values().stream()
                .flatMap(cases -> cases.values().stream())
                .mapToLong(Integer::longValue)
                .sum();
    }

    double amount(int place) {
        return places.get(place).amount();
    }

    double everybody() {
        return places.stream().mapToDouble(Place::amount).sum();
    }

    String id(int place) {
        return places.get(place).id();
    }

    /** The first of the latest dates. */
    LocalDate since(int periods) {
        return List.copyOf(casesByDate.keySet()).get(casesByDate.size() - periods);
    }

    boolean hasDates() {
        return rows.has("date");
    }

    /** Whether every name is a whole number, so that programs may read them as such. */
    boolean hasNumbersForNames() {
        return places.stream().allMatch(place -> WHOLE.matcher(place.id()).matches());
    }
}
