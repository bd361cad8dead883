package vn.toancanh.app.alerts;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import vn.toancanh.alert.rule.AlertRule;
import vn.toancanh.alert.space.Spot;
import vn.toancanh.alert.watch.Field;
import vn.toancanh.base.AreaCode;
import vn.toancanh.base.Classification;
import vn.toancanh.base.Grain;
import vn.toancanh.base.Period;
import vn.toancanh.indicator.Dimensions;
import vn.toancanh.indicator.Indicator;
import vn.toancanh.indicator.Observation;
import vn.toancanh.indicator.Observation.Fraction;
import vn.toancanh.indicator.Quality;
import vn.toancanh.indicator.SeriesKey;

/**
 * The worst ten minutes of a territory: in every unit rain passes three limits and people are moved
 * too slowly, the rivers, the reservoirs and the announced level rise, and one source stops. The
 * same seed makes the same night.
 */
final class StormNight implements Field {
    /** How long the night lasts. */
    static final Duration LENGTH = Duration.ofMinutes(10);

    private static final int SECONDS = 580;
    private static final double[] RAIN = {125, 172, 236};
    private static final Duration QUIET = Duration.ofHours(13);
    private static final Duration RECORDED_AFTER = Duration.ofSeconds(8);

    private final Field real;
    private final Instant start;
    private final Random random;
    private final Map<SeriesKey, List<Observation>> all = new HashMap<>();

    StormNight(Field real, Instant start, long seed) {
        this.real = real;
        this.start = start;
        this.random = new Random(seed);
        real.indicators().forEach(this::breathe);
        rise("TT-01", 0, 3);
        rise("TT-03", 0.4, 2.4);
        rise("TT-04", 88, 97.4);
        var communes = communes();
        communes.forEach(this::rain);
        communes.forEach(this::evacuate);
        all.values().forEach(list -> list.sort(Comparator.comparing(Observation::period)));
    }

    /** Before its first number, but for those that only show that sources live. */
    Instant from() {
        return start.minus(QUIET).minus(LENGTH);
    }

    private List<AreaCode> communes() {
        return real.places().keySet().stream()
                .filter(area -> !area.equals(real.home()))
                .sorted(Comparator.comparing(AreaCode::value))
                .toList();
    }

    /** The source that stops: that of the hospitals' beds. */
    static String silent(Field field) {
        return field.indicator("YT-03").orElseThrow().publication().source();
    }

    /**
     * Every source has just sent, but for the one that is found to be silent in the third minute.
     */
    private void breathe(Indicator indicator) {
        var publication = indicator.publication();
        var seen = start.minusSeconds(60);
        if (publication.source().equals(silent(real))) {
            var silent = start.plusSeconds(170);
            var calendar = publication.calendar();
            seen = silent.minus(Duration.between(start, calendar.staleAt(start)));
            seen = seen.plus(Duration.between(calendar.staleAt(seen), silent));
        }
        var local = LocalDateTime.ofInstant(seen, Period.ZONE);
        var period = publication.calendar().frequency().periodAt(local);
        put(indicator.code(), real.home(), period, 0, seen);
    }

    private void rise(String indicator, double before, double after) {
        put(indicator, real.home(), before, start.minus(QUIET));
        put(indicator, real.home(), after, start.plusSeconds(random.nextInt(SECONDS)));
    }

    private void rain(AreaCode commune) {
        put("TT-02", commune, 60, start.minus(QUIET));
        var at = random.nextInt(SECONDS / 2);
        for (var value : RAIN) {
            put("TT-02", commune, value + random.nextInt(20), start.plusSeconds(at));
            at += 61 + random.nextInt(60);
        }
    }

    private void evacuate(AreaCode commune) {
        put("TT-05", commune, 20, start.minus(QUIET));
        put("TT-05", commune, 35, start.plusSeconds(random.nextInt(SECONDS)));
    }

    private void put(String indicator, AreaCode area, double value, Instant at) {
        var minute = Grain.MINUTE.floor(LocalDateTime.ofInstant(at, Period.ZONE));
        put(indicator, area, new Period(Grain.MINUTE, minute), value, at);
    }

    private void put(String indicator, AreaCode area, Period period, double value, Instant at) {
        var key = new SeriesKey(indicator, area);
        var fraction = indicator.equals("TT-05") ? new Fraction(value * 10, 1000) : null;
        all.computeIfAbsent(key, _ -> new ArrayList<>())
                .add(
                        new Observation(
                                key,
                                period,
                                new Observation.Quantity(value, "", fraction, Quality.FINAL),
                                new Observation.Provenance(
                                        "storm-night",
                                        at,
                                        at.plus(RECORDED_AFTER),
                                        1,
                                        Classification.INTERNAL)));
    }

    @Override
    public AreaCode home() {
        return real.home();
    }

    @Override
    public List<AreaCode> units(AlertRule rule) {
        return real.units(rule);
    }

    @Override
    public Optional<Indicator> indicator(String code) {
        return real.indicator(code);
    }

    @Override
    public List<Indicator> indicators() {
        return real.indicators();
    }

    @Override
    public Map<AreaCode, Spot> places() {
        return real.places();
    }

    @Override
    public List<Observation> series(SeriesKey key, Instant knownAt) {
        return recorded(key, Instant.MIN, knownAt);
    }

    @Override
    public List<Observation> recorded(SeriesKey key, Instant after, Instant until) {
        return all.getOrDefault(key, List.of()).stream()
                .filter(each -> each.provenance().recordedAt().isAfter(after))
                .filter(each -> !each.provenance().recordedAt().isAfter(until))
                .toList();
    }

    @Override
    public Map<AreaCode, Observation> latest(
            String indicator, Dimensions dimensions, Instant knownAt) {
        var newest = new LinkedHashMap<AreaCode, Observation>();
        all.forEach((key, list) -> {
            if (key.indicator().equals(indicator) && key.dimensions().equals(dimensions)) {
                list.stream()
                        .filter(each -> !each.provenance().recordedAt().isAfter(knownAt))
                        .forEach(each -> newest.put(key.area(), each));
            }
        });
        return newest;
    }
}
