package vn.toancanh.server.load;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.toancanh.indicator.Indicator;
import vn.toancanh.server.load.CsvRows.Row;
import vn.toancanh.server.sqlite.LoadTransaction;
import vn.toancanh.server.words.RefusedException;

/**
 * Observations: {@code indicator,area,period,value,unit,source,observed_at[,numerator,denominator,
 * dimensions,quality,classification]}, columns in any order. A period may be still running. A code
 * the catalogue does not know is taken with the unit of its first row.
 */
final class ObservationsFile {
    private static final List<String> REQUIRED =
            List.of("indicator", "area", "period", "value", "unit", "source", "observed_at");
    private static final List<String> OPTIONAL =
            List.of("numerator", "denominator", "dimensions", "quality", "classification");

    private final LoadTransaction load;
    private final Map<String, Indicator> catalogue;
    private final ObservationRow reader;

    private ObservationsFile(LoadTransaction load, List<Indicator> catalogue, Instant now) {
        this.load = load;
        this.catalogue =
                catalogue.stream()
                        .filter(indicator -> indicator.publication().defined())
                        .collect(Collectors.toMap(Indicator::code, Function.identity()));
        this.reader = new ObservationRow(load.units().keySet(), now);
    }

    /** What a load of observations rests on. */
    record Ground(LoadTransaction load, List<Indicator> catalogue, Instant now) {}

    static Tally load(Path file, Reader text, Ground ground, Consumer<RejectedRow> rejected)
            throws IOException, RefusedException {
        var counter = new Counter(file, rejected);
        var observations = new ObservationsFile(ground.load(), ground.catalogue(), ground.now());
        try (var rows = new CsvRows(text)) {
            rows.header(REQUIRED, OPTIONAL);
            while (rows.next()) {
                counter.count(rows.row(), () -> observations.take(rows.values()));
            }
        }
        return counter.tally();
    }

    private void take(Row row) throws BadRowException {
        var observation = reader.read(row, unit(row));
        if (!load.put(observation, ObservationRow.decimals(row))) {
            throw new BadRowException("server.row.repeated");
        }
    }

    /** The unit as the catalogue writes it: km2 and km² are one unit. */
    private String unit(Row row) throws BadRowException {
        var code = row.get("indicator");
        var given = row.get("unit");
        var defined = catalogue.get(code);
        var unit =
                defined == null
                        ? load.measureOfUnknown(code).orElse(given)
                        : defined.measure().unit();
        if (!plain(unit).equals(plain(given))) {
            throw new BadRowException("server.row.unit", given, code, unit);
        }
        return unit;
    }

    private static String plain(String unit) {
        return Normalizer.normalize(unit, Normalizer.Form.NFKC);
    }
}
