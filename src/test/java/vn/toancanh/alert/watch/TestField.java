package vn.toancanh.alert.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.toancanh.alert.rule.AlertRule;
import vn.toancanh.alert.space.Spot;
import vn.toancanh.base.AreaCode;
import vn.toancanh.base.Classification;
import vn.toancanh.base.Period;
import vn.toancanh.indicator.Dimensions;
import vn.toancanh.indicator.Indicator;
import vn.toancanh.indicator.Observation;
import vn.toancanh.indicator.Quality;
import vn.toancanh.indicator.SeriesKey;
import vn.toancanh.indicator.catalogue.CatalogueJson;

/** A territory of nine communes in a square, with numbers a test puts in. */
public final class TestField implements Field {
    public static final AreaCode HOME = new AreaCode("99");

    private final List<AreaCode> communes = new ArrayList<>();
    private final Map<AreaCode, Spot> places = new LinkedHashMap<>();
    private final List<Observation> all = new ArrayList<>();
    private final List<Indicator> indicators = CatalogueJson.standard();

    public TestField() {
        for (var i = 0; i < 9; i++) {
            var code = commune(i);
            communes.add(code);
            places.put(code, new Spot(105 + 0.1 * (i % 3), 18 + 0.1 * (i / 3)));
        }
    }

    public static AreaCode commune(int number) {
        return new AreaCode("9900" + number);
    }

    public static boolean isWithin(AreaCode inner, AreaCode outer) {
        return inner.equals(outer) || outer.equals(HOME);
    }

    /** What is put in, with how long after its period it was recorded and which word it is. */
    public record Word(Duration after, int revision) {
        public static final Word FIRST = new Word(Duration.ofHours(2), 1);
    }

    public TestField put(String indicator, AreaCode area, String period, double value) {
        return put(indicator, area, Period.parse(period), value, Word.FIRST);
    }

    public TestField put(String indicator, AreaCode area, Period period, double value, Word word) {
        var observed = period.to().plus(Duration.ofHours(1));
        all.add(
                new Observation(
                        new SeriesKey(indicator, area),
                        period,
                        new Observation.Quantity(value, "", null, Quality.FINAL),
                        new Observation.Provenance(
                                "test",
                                observed,
                                period.to().plus(word.after()),
                                word.revision(),
                                Classification.PUBLIC)));
        return this;
    }

    @Override
    public AreaCode home() {
        return HOME;
    }

    @Override
    public List<AreaCode> units(AlertRule rule) {
        return rule.subject().scope() == AlertRule.Scope.TERRITORY ? List.of(HOME) : communes;
    }

    @Override
    public Optional<Indicator> indicator(String code) {
        return indicators.stream().filter(each -> each.code().equals(code)).findFirst();
    }

    @Override
    public List<Indicator> indicators() {
        return indicators;
    }

    @Override
    public Map<AreaCode, Spot> places() {
        return places;
    }

    @Override
    public List<Observation> series(SeriesKey key, Instant knownAt) {
        var newest = new TreeMap<Period, Observation>();
        recorded(key, Instant.MIN, knownAt).forEach(each -> newest.put(each.period(), each));
        return List.copyOf(newest.values());
    }

    @Override
    public List<Observation> recorded(SeriesKey key, Instant after, Instant until) {
        return all.stream()
                .filter(each -> each.series().equals(key))
                .filter(each -> each.provenance().recordedAt().isAfter(after))
                .filter(each -> !each.provenance().recordedAt().isAfter(until))
                .sorted(
                        Comparator.comparing(Observation::period)
                                .thenComparingInt(each -> each.provenance().revision()))
                .toList();
    }

    @Override
    public Map<AreaCode, Observation> latest(
            String indicator, Dimensions dimensions, Instant knownAt) {
        var newest = new HashMap<AreaCode, Observation>();
        all.stream()
                .filter(each -> each.series().indicator().equals(indicator))
                .filter(each -> !each.provenance().recordedAt().isAfter(knownAt))
                .sorted(Comparator.comparing(Observation::period))
                .forEach(each -> newest.put(each.series().area(), each));
        return newest;
    }
}
