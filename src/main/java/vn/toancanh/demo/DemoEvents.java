package vn.toancanh.demo;

import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.toancanh.area.TerritoryEvent;
import vn.toancanh.base.AreaCode;
import vn.toancanh.base.Bilingual;
import vn.toancanh.base.Period;
import vn.toancanh.demo.land.Unit;
import vn.toancanh.demo.model.Days;
import vn.toancanh.demo.model.Outages;
import vn.toancanh.demo.model.Simulation;
import vn.toancanh.demo.model.Story;

/** The story as events: only what has begun by now, with an end only once it is over. */
final class DemoEvents {
    private final DemoSettings settings;
    private final Simulation simulation;
    private final List<AreaCode> everywhere;
    private final Instant now;
    private final List<TerritoryEvent> events = new ArrayList<>();

    private DemoEvents(DemoSettings settings, Simulation simulation, Instant now) {
        this.settings = settings;
        this.simulation = simulation;
        this.now = now;
        everywhere = List.of(settings.realm().root().code());
    }

    static List<TerritoryEvent> upTo(Instant now, DemoSettings settings, Simulation simulation) {
        return new DemoEvents(settings, simulation, now).all();
    }

    private List<TerritoryEvent> all() {
        addHolidays();
        addDirectives();
        addStorm();
        var story = simulation.story();
        add(
                "outbreak-dengue",
                "outbreak",
                new Bilingual("Ổ dịch sốt xuất huyết", "Dengue cluster"),
                span(at(-28, 0, 0), null),
                codes(story.dengue()));
        simulation.outages().all().forEach(this::addOutage);
        return List.copyOf(events);
    }

    private void addHolidays() {
        for (var tet : Days.TET) {
            if (!tet.isBefore(settings.historyFrom())) {
                var from = tet.minusDays(2).atStartOfDay(Period.ZONE).toInstant();
                add(
                        "tet-" + tet.getYear(),
                        "holiday",
                        new Bilingual(
                                "Tết Nguyên đán " + tet.getYear(),
                                "Lunar New Year " + tet.getYear()),
                        span(from, from.plus(7, ChronoUnit.DAYS)),
                        everywhere);
            }
        }
    }

    private void addDirectives() {
        var given = at(-Story.DIRECTED, 9, 0);
        var due = given.plus(90, ChronoUnit.DAYS);
        add(
                "directive-online",
                "directive",
                new Bilingual(
                        "Chỉ đạo tăng tỷ lệ hồ sơ trực tuyến toàn trình",
                        "Directive: raise the share of full online dossiers"),
                span(given, due),
                codes(simulation.story().online()));
        add(
                "directive-reports",
                "directive",
                new Bilingual(
                        "Chỉ đạo xử lý phản ánh hiện trường đúng hạn",
                        "Directive: handle citizen reports on time"),
                span(given, due),
                codes(simulation.story().reports()));
    }

    private void addStorm() {
        var storm = simulation.weather().current();
        var begins = Days.moment(storm.begins());
        add(
                "storm-sao-mai",
                "storm",
                new Bilingual("Bão số 6", "Storm no. 6"),
                span(begins, Days.moment(storm.ends())),
                everywhere);
        add(
                "flood-sao-mai",
                "flood",
                flood(),
                span(begins.plus(26, ChronoUnit.HOURS), Days.moment(storm.ends() + 2.5)),
                codes(simulation.story().flooded()));
    }

    private Bilingual flood() {
        return switch (settings.realm()) {
            case PROVINCE ->
                    new Bilingual(
                            "Lũ trên các sông trong tỉnh", "Floods on the rivers of the province");
            case COUNTRY ->
                    new Bilingual(
                            "Lũ trên các sông lớn", "Floods on the large rivers of the country");
        };
    }

    private void addOutage(Outages.Outage outage) {
        add(
                "outage-" + outage.from().getEpochSecond(),
                "outage",
                new Bilingual(
                        "Mất kết nối nguồn dữ liệu: " + outage.source(),
                        "Data source not sending: " + DemoSources.english(outage.source())),
                span(outage.from(), outage.to()),
                everywhere);
    }

    private void add(
            String id,
            String kind,
            Bilingual name,
            TerritoryEvent.Span span,
            List<AreaCode> areas) {
        if (!span.start().isAfter(now)) {
            events.add(new TerritoryEvent(id, kind, name, span, areas));
        }
    }

    private TerritoryEvent.Span span(Instant start, @Nullable Instant end) {
        return new TerritoryEvent.Span(start, end == null || end.isAfter(now) ? null : end);
    }

    private static List<AreaCode> codes(List<Unit> units) {
        return units.stream().map(unit -> unit.area().code()).sorted().toList();
    }

    private Instant at(int day, int hour, int minute) {
        var local = settings.start().plusDays(day).atTime(LocalTime.of(hour, minute));
        return local.atZone(Period.ZONE).toInstant();
    }
}
