package vn.toancanh.indicator.quality;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.toancanh.indicator.DataSource;
import vn.toancanh.indicator.Observation;
import vn.toancanh.indicator.Quality;

/**
 * Where one number comes from. What the warehouse does not say is null: the query run in the source
 * system is not part of the contract.
 *
 * @param source null for a source the warehouse does not list
 * @param officer who answers for the source, null where the warehouse names nobody
 * @param read the question that gives this number again
 */
public record Lineage(
        String sourceId,
        @Nullable DataSource source,
        @Nullable String officer,
        String read,
        @Nullable String sourceQuery,
        Times times,
        Quality quality) {
    /**
     * @param observedAt when the source took the number
     * @param recordedAt when the warehouse learned of it
     */
    public record Times(String period, Instant observedAt, Instant recordedAt, int revision) {}

    public static Lineage of(Observation number, List<DataSource> sources) {
        var origin = number.provenance();
        var source = sources.stream().filter(one -> one.id().equals(origin.source())).findFirst();
        var officer = source.map(DataSource::officer).filter(name -> !name.isBlank());
        return new Lineage(
                origin.source(),
                source.orElse(null),
                officer.orElse(null),
                "/v1/observations?indicator=%s&area=%s&from=%s&to=%s"
                        .formatted(
                                number.series().indicator(),
                                number.series().area(),
                                number.period().from(),
                                number.period().to()),
                null,
                new Times(
                        number.period().toString(),
                        origin.observedAt(),
                        origin.recordedAt(),
                        origin.revision()),
                number.quantity().quality());
    }
}
