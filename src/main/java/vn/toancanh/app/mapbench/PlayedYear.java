package vn.toancanh.app.mapbench;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import vn.toancanh.app.content.Shades;
import vn.toancanh.app.past.PastSeries;
import vn.toancanh.area.Area;
import vn.toancanh.area.AreaLevel;
import vn.toancanh.area.AreaTree;
import vn.toancanh.area.Validity;
import vn.toancanh.base.AreaCode;
import vn.toancanh.base.Bilingual;
import vn.toancanh.base.Classification;
import vn.toancanh.base.Grain;
import vn.toancanh.base.Period;
import vn.toancanh.fx.Texts;
import vn.toancanh.indicator.Dimensions;
import vn.toancanh.indicator.Indicator;
import vn.toancanh.indicator.Observation;
import vn.toancanh.indicator.ObservationArchive;
import vn.toancanh.indicator.Quality;
import vn.toancanh.indicator.SeriesKey;
import vn.toancanh.indicator.catalogue.Catalogue;
import vn.toancanh.indicator.history.Chronicle;
import vn.toancanh.indicator.reading.ReadingService;
import vn.toancanh.map.picture.MapGround;
import vn.toancanh.map.shade.Choropleth;

/** A made-up year of days of every unit of a map, played by what plays the history of the map. */
final class PlayedYear {
    static final int DAYS = 365;

    private static final String DAILY = "HC-09";
    private static final Period FIRST = Period.parse("2025-01-01");

    private final PastSeries series;
    private final Shades shades = new Shades(Texts.of(Texts.VIETNAMESE));
    private final Indicator indicator;
    private final Shades.Scale scale;

    private PlayedYear(PastSeries series, Indicator indicator) {
        this.series = series;
        this.indicator = indicator;
        var values = new ArrayList<Double>();
        series.latest(FIRST, FIRST.from()).values().forEach(row -> values.add(row.value()));
        scale = shades.scale(indicator, values, null, "");
    }

    static PlayedYear of(MapGround ground, RandomGenerator random) {
        var end = FIRST.plus(DAYS).from();
        var intake = new Chronicle.Intake(Grain.DAY, end, LocalDateTime.MIN);
        for (int f = 0; f < ground.steps().features(); f++) {
            var key = new SeriesKey(DAILY, ground.code(f));
            for (int day = 0; day < DAYS; day++) {
                intake.accept(row(key, FIRST.plus(day), 100 * random.nextDouble()));
            }
        }
        var catalogue = Catalogue.standard();
        var tree = tree(ground);
        var chronicle = intake.done();
        var readings = new ReadingService(new NoArchive(), () -> catalogue, () -> tree, List::of);
        var within = new SeriesKey(DAILY, AreaCode.NATION);
        return new PlayedYear(
                new PastSeries(within, chronicle, readings), catalogue.find(DAILY).orElseThrow());
    }

    /** Everything played is in the chronicle. */
    private static final class NoArchive implements ObservationArchive {
        @Override
        public List<Observation> series(SeriesKey key, Instant from, Instant knownAt) {
            return List.of();
        }

        @Override
        public Map<AreaCode, Observation> latest(
                String code, Dimensions dimensions, Instant knownAt) {
            return Map.of();
        }
    }

    private static Observation row(SeriesKey key, Period day, double value) {
        return new Observation(
                key,
                day,
                new Observation.Quantity(value, "", null, Quality.FINAL),
                new Observation.Provenance(
                        "bench", day.to(), day.from(), 1, Classification.PUBLIC));
    }

    /** The units of the ground as communes of their groups. */
    private static AreaTree tree(MapGround ground) {
        var areas = new HashMap<AreaCode, Area>();
        areas.put(AreaCode.NATION, area(AreaCode.NATION, AreaLevel.NATION, null));
        for (int f = 0; f < ground.steps().features(); f++) {
            var unit = ground.unit(f);
            var group = unit.group() == null ? AreaCode.NATION : unit.group();
            areas.computeIfAbsent(group, code -> area(code, AreaLevel.PROVINCE, AreaCode.NATION));
            areas.put(unit.code(), area(unit.code(), AreaLevel.COMMUNE, group));
        }
        return new AreaTree(List.copyOf(areas.values()));
    }

    private static Area area(AreaCode code, AreaLevel level, @Nullable AreaCode parent) {
        return new Area(code, Bilingual.same(code.value()), level, parent, Validity.ALWAYS);
    }

    /** One day: its numbers out of the history, in their classes. */
    Choropleth day(int number) {
        var step = FIRST.plus(number);
        Instant at = step.to().minusNanos(1);
        return shades.in(scale, indicator, series.latest(step, at));
    }
}
