package vn.toancanh.indicator.quality;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/**
 * A source delivers another shape than agreed: a field appeared, vanished or changed its type.
 *
 * @param rows how many rows showed it
 * @param since the first of them that is still listed
 */
public record Drift(String feed, Kind kind, String field, int rows, Instant since) {
    /** The sentence of each is the text {@code indicator.drift.NAME}. */
    public enum Kind {
        APPEARED,
        VANISHED,
        TYPE_CHANGED;

        static Optional<Kind> of(String rule) {
            return switch (rule) {
                case "warehouse.row.unknown-field" -> Optional.of(APPEARED);
                case "warehouse.row.missing" -> Optional.of(VANISHED);
                case "warehouse.row.wrong-type" -> Optional.of(TYPE_CHANGED);
                default -> Optional.empty();
            };
        }

        public String textKey() {
            return "indicator.drift." + name();
        }
    }

    private record Place(String feed, Kind kind, String field) {}

    /** Most rows first. A row that is merely wrong is no drift. */
    public static List<Drift> of(List<RefusedRow> refused) {
        var found = new LinkedHashMap<Place, Drift>();
        for (var row : refused) {
            Kind.of(row.rule())
                    .ifPresent(kind ->
                            found.merge(
                                    new Place(row.feed(), kind, row.field()),
                                    new Drift(row.feed(), kind, row.field(), 1, row.at()),
                                    Drift::and));
        }
        return found.values().stream()
                .sorted(Comparator.comparingInt(Drift::rows).reversed())
                .toList();
    }

    private Drift and(Drift other) {
        var first = since.isBefore(other.since) ? since : other.since;
        return new Drift(feed, kind, field, rows + other.rows, first);
    }
}
