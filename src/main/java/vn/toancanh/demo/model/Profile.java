package vn.toancanh.demo.model;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import vn.toancanh.indicator.Indicator;

/** How one indicator behaves; {@code profiles.csv} says what each figure means. */
record Profile(Kind kind, double level, Map<String, Double> effects) {
    /** What the totals in the table are of. */
    private static final double PROVINCE_PEOPLE = 1_400_000;

    /** What the numbers are made of. */
    enum Kind {
        RATE,
        RATIO,
        COUNT,
        INCIDENCE,
        AMOUNT,
        SCORE,
        PLAN,
        SUM,
        POINTS,
        STORM,
        SOURCES,
        AREA,
        PEOPLE
    }

    Profile {
        effects = Map.copyOf(effects);
    }

    double effect(String name) {
        return effects.getOrDefault(name, 0.0);
    }

    boolean isRevised() {
        return effect("revised") > 0;
    }

    /** A quiet series for an indicator the table does not know. */
    static Profile unknown(Indicator indicator) {
        var kind =
                switch (indicator.measure().aggregation()) {
                    case SUM -> Kind.COUNT;
                    case RATIO -> Kind.RATE;
                    case MEAN, MAX, NONE -> Kind.SCORE;
                };
        return new Profile(kind, 50, Map.of("noise", 0.1, "days", 30.0, "volume", 10_000.0));
    }

    static Map<String, Profile> all() {
        var profiles = new HashMap<String, Profile>();
        for (var row : rows("profiles.csv").entrySet()) {
            var effects = new HashMap<String, Double>();
            row.getValue()
                    .forEach((name, text) -> {
                        if (!name.equals("kind") && !name.equals("level")) {
                            effects.put(name, Double.valueOf(text));
                        }
                    });
            var kind = Kind.valueOf(word(row.getValue(), "kind").toUpperCase(Locale.ROOT));
            var level = Double.parseDouble(word(row.getValue(), "level"));
            profiles.put(row.getKey(), new Profile(kind, level, effects));
        }
        return profiles;
    }

    /**
     * The same for a country: totals grow with its people, and provinces differ in what is the same
     * for all communes of one.
     */
    static Map<String, Profile> ofCountry(long people) {
        var times = people / PROVINCE_PEOPLE;
        var differences = rows("country.csv");
        var profiles = new HashMap<String, Profile>();
        all().forEach((code, profile) -> {
            var effects = new HashMap<>(profile.effects);
            differences
                    .getOrDefault(code, Map.of())
                    .forEach((name, text) -> effects.put(name, Double.valueOf(text)));
            effects.computeIfPresent("volume", (_, volume) -> volume * times);
            profiles.put(code, new Profile(profile.kind, profile.total(times), effects));
        });
        return profiles;
    }

    private double total(double times) {
        return switch (kind) {
            case COUNT, INCIDENCE, AMOUNT -> level * times;
            case RATE, RATIO, SCORE, PLAN, SUM, POINTS, STORM, SOURCES, AREA, PEOPLE -> level;
        };
    }

    private static String word(Map<String, String> row, String name) {
        return Objects.requireNonNull(row.get(name), name);
    }

    /** By code, then by the name of the column. */
    private static Map<String, Map<String, String>> rows(String file) {
        var lines = lines(file);
        var names = List.of(lines.getFirst().split(",", -1));
        var rows = new HashMap<String, Map<String, String>>();
        for (var line : lines.subList(1, lines.size())) {
            var cells = line.split(",", -1);
            var row = new HashMap<String, String>();
            for (var k = 1; k < names.size(); k++) {
                row.put(names.get(k), cells[k]);
            }
            rows.put(cells[0], row);
        }
        return rows;
    }

    private static List<String> lines(String name) {
        var file = Profile.class.getResourceAsStream("/vn/toancanh/demo/" + name);
        try (var reader =
                new BufferedReader(
                        new InputStreamReader(
                                Objects.requireNonNull(file), StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
