package vn.toancanh.app.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import vn.toancanh.base.Classification;
import vn.toancanh.indicator.Indicator;
import vn.toancanh.indicator.catalogue.CatalogueJson;

/**
 * The reference warehouse in another process, holding one value of 67 indicators in 3,321 units.
 * {@link #start} blocks until it listens.
 */
public final class BenchWarehouse implements AutoCloseable {
    public static final int UNITS = 3321;
    public static final int INDICATORS = 67;

    private static final Pattern ADDRESS = Pattern.compile("http://[0-9.]+:\\d+");
    private static final String PERIOD = "2026-07-24";
    private static final String OBSERVED = "2026-07-24T18:00:00+07:00";

    private final Process process;
    private final String url;

    private BenchWarehouse(Process process, String url) {
        this.process = process;
        this.url = url;
    }

    /** The indicators that have values: those of the shipped catalogue that a guest may see. */
    public static List<Indicator> indicators() {
        return CatalogueJson.standard().stream()
                .filter(i -> i.publication().classification() == Classification.PUBLIC)
                .limit(INDICATORS)
                .toList();
    }

    /**
     * @param directory empty, for its files
     */
    public static BenchWarehouse start(Path directory) throws IOException {
        var units = units(directory.resolve("units.csv"));
        var observations = observations(directory.resolve("observations.csv"));
        var process =
                Java.process(
                                "warehouse",
                                "--port",
                                "0",
                                "--data-dir",
                                directory.toString(),
                                "--units",
                                units.toString(),
                                "--observations",
                                observations.toString())
                        .start();
        var out = process.inputReader(StandardCharsets.UTF_8);
        for (var line = out.readLine(); line != null; line = out.readLine()) {
            var address = ADDRESS.matcher(line);
            if (address.find()) {
                return new BenchWarehouse(process, address.group());
            }
        }
        process.destroy();
        throw new IOException("the warehouse did not start");
    }

    public String url() {
        return url;
    }

    private static String code(int unit) {
        return unit == 0 ? "48" : Integer.toString(20_000 + unit);
    }

    private static Path units(Path file) throws IOException {
        var lines = new ArrayList<String>();
        lines.add("code,name,level,parent_code");
        lines.add("48,48,province,");
        for (var unit = 1; unit < UNITS; unit++) {
            lines.add(code(unit) + "," + code(unit) + ",commune,48");
        }
        return Files.write(file, lines);
    }

    private static Path observations(Path file) throws IOException {
        var random = new Random(1);
        try (var out = Files.newBufferedWriter(file)) {
            out.write("indicator,area,period,value,unit,source,observed_at\n");
            for (var indicator : indicators()) {
                for (var unit = 0; unit < UNITS; unit++) {
                    row(out, indicator, code(unit), random.nextInt(100_000) / 100.0);
                }
            }
        }
        return file;
    }

    private static void row(BufferedWriter out, Indicator indicator, String area, double value)
            throws IOException {
        out.write(indicator.code() + "," + area + "," + PERIOD + "," + value + ",");
        out.write(indicator.measure().unit() + ",bench," + OBSERVED + "\n");
    }

    @Override
    public void close() {
        process.destroy();
    }
}
