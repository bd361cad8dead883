package vn.toancanh.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.toancanh.base.AreaCode;
import vn.toancanh.indicator.Observation;
import vn.toancanh.warehouse.ObservationQuery;
import vn.toancanh.warehouse.ObservationQuery.Span;
import vn.toancanh.warehouse.ObservationQuery.Within;

/** Provinces and readings for the tests. */
final class Demo {
    static final LocalDate START = LocalDate.of(2026, 7, 20);
    static final Instant MORNING = DemoClock.morning(START);
    static final AreaCode PROVINCE = new AreaCode("99");
    static final Span ALWAYS = new Span(null, null, false);
    static final Span LATEST = new Span(null, null, true);

    private Demo() {}

    static DemoProvince small(long seed) {
        return at(new DemoSettings(20, seed, START), MORNING);
    }

    static DemoProvince at(DemoSettings settings, Instant now) {
        return new DemoProvince(settings, Clock.fixed(now, ZoneOffset.UTC));
    }

    static List<Observation> all(DemoTerritory province, ObservationQuery query) {
        return read(province, query, null, 50_000).rows();
    }

    static List<Observation> of(DemoTerritory province, String indicator, Span span) {
        return all(province, new ObservationQuery(Set.of(indicator), null, span));
    }

    static List<Observation> of(DemoTerritory province, String indicator, AreaCode area) {
        var within = new Within(area, false);
        return all(province, new ObservationQuery(Set.of(indicator), within, ALWAYS));
    }

    record Result(List<Observation> rows, String resume, int pages) {}

    static Result read(DemoTerritory province, ObservationQuery query, String cursor, int limit) {
        var rows = new ArrayList<Observation>();
        var page = province.observations(query, cursor, limit);
        var resume = page.resume();
        var pages = 1;
        rows.addAll(page.rows());
        while (page.next() != null) {
            page = province.observations(query, page.next(), limit);
            if (!resume.equals(page.resume()) || page.rows().size() > limit) {
                throw new AssertionError("a page broke the contract");
            }
            rows.addAll(page.rows());
            pages++;
        }
        return new Result(rows, resume, pages);
    }
}
