package vn.toancanh.effect;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/** Packs of cigarettes a head in 39 states 1970 to 2000; California raised the tax in 1989. */
public final class Prop99 {
    public static final Path FILE = Path.of("../shared/data/prop99.csv");
    public static final int START = 19;

    private Prop99() {}

    /** Skips the test visibly where the file is not. */
    public static Trial trial(Options options) throws IOException {
        assumeTrue(Files.exists(FILE), "no " + FILE);
        var units = new TreeMap<String, TreeMap<String, Double>>();
        var times = new TreeSet<String>();
        for (var line : Files.readAllLines(FILE).subList(1, 39 * 31 + 1)) {
            var fields = line.split(";", -1);
            units.computeIfAbsent(fields[0], _ -> new TreeMap<>())
                    .put(fields[1], Double.parseDouble(fields[2]));
            times.add(fields[1]);
        }
        var values =
                units.values().stream()
                        .map(row ->
                                row.values().stream().mapToDouble(Double::doubleValue).toArray())
                        .toArray(double[][]::new);
        return new Trial(
                Panel.of(List.copyOf(units.keySet()), List.copyOf(times), values),
                new Treatment(List.of("California"), START, 0),
                options);
    }
}
