package vn.toancanh.demo.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import vn.toancanh.base.Period;

/** When a source sends nothing; what it would have sent comes afterwards, all at once. */
public final class Outages {
    /** What the hospitals send, and what the monitoring of effluents sends, in the catalogue. */
    static final String HOSPITALS = "HIS các BV";

    static final String EFFLUENTS = "Quan trắc tự động";

    /**
     * @param from the last time it sent
     * @param to when it sends again
     */
    public record Outage(String source, Instant from, Instant to) {
        public boolean holds(Instant at) {
            return at.isAfter(from) && at.isBefore(to);
        }
    }

    private final List<Outage> all;

    Outages(LocalDate start) {
        all =
                List.of(
                        outage(HOSPITALS, start.atTime(2, 10), start.plusDays(1).atTime(9, 30)),
                        outage(
                                EFFLUENTS,
                                start.minusDays(3).atTime(21, 40),
                                start.plusDays(3).atTime(15, 0)));
    }

    private static Outage outage(String source, LocalDateTime from, LocalDateTime to) {
        return new Outage(
                source, from.atZone(Period.ZONE).toInstant(), to.atZone(Period.ZONE).toInstant());
    }

    public List<Outage> all() {
        return all;
    }

    /** When something due to arrive at {@code at} arrives. */
    public Instant arrival(String source, Instant at) {
        for (var outage : all) {
            if (outage.source.equals(source) && outage.holds(at)) {
                return outage.to;
            }
        }
        return at;
    }

    int countAt(double day) {
        var at = Instant.ofEpochSecond(Math.round(day * 86_400) - 7 * 3600);
        return (int) all.stream().filter(outage -> outage.holds(at)).count();
    }
}
