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
        var lines = lines();
        var names = List.of(lines.getFirst().split(",", -1));
        var profiles = new HashMap<String, Profile>();
        for (var line : lines.subList(1, lines.size())) {
            var cells = line.split(",", -1);
            var effects = new HashMap<String, Double>();
            for (var k = 3; k < names.size(); k++) {
                effects.put(names.get(k), Double.valueOf(cells[k]));
            }
            var kind = Kind.valueOf(cells[1].toUpperCase(Locale.ROOT));
            profiles.put(cells[0], new Profile(kind, Double.parseDouble(cells[2]), effects));
        }
        return profiles;
    }

    private static List<String> lines() {
        var file = Profile.class.getResourceAsStream("/vn/toancanh/demo/profiles.csv");
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
