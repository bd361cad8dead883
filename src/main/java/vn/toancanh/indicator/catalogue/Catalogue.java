package vn.toancanh.indicator.catalogue;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.toancanh.base.Bilingual;
import vn.toancanh.base.Classification;
import vn.toancanh.base.Frequency;
import vn.toancanh.base.PublishingCalendar;
import vn.toancanh.indicator.Bands;
import vn.toancanh.indicator.Direction;
import vn.toancanh.indicator.Indicator;

/**
 * Every indicator the program knows, by code and in the official order of groups. Immutable. A code
 * it does not know still has an indicator: nothing is judged, nothing is hidden.
 */
public final class Catalogue {
    /** Economy first, the product's own quality last; groups we do not know come after. */
    private static final List<String> GROUPS =
            List.of("KT", "HC", "PA", "AN", "YT", "GD", "MT", "TT", "XH", "DL", "DT", "DS", "DQ");

    private static final Comparator<Indicator> ORDER =
            comparingInt((Indicator indicator) -> place(indicator.publication().group()))
                    .thenComparing(indicator -> indicator.publication().group())
                    .thenComparing(comparing(Indicator::code));

    private final List<Indicator> ordered;
    private final Map<String, Indicator> byCode;

    /**
     * @throws IllegalStateException when two indicators have one code
     */
    public Catalogue(List<Indicator> indicators) {
        ordered = indicators.stream().sorted(ORDER).toList();
        byCode =
                ordered.stream()
                        .collect(
                                Collectors.toUnmodifiableMap(Indicator::code, Function.identity()));
    }

    public static Catalogue standard() {
        return new Catalogue(CatalogueJson.standard());
    }

    public Optional<Indicator> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** The indicator, or one marked as not defined ("chưa có định nghĩa") under its code. */
    public Indicator orUndefined(String code, String unit) {
        return find(code).orElseGet(() -> undefined(code, unit));
    }

    /** By official group, then by code. */
    public List<Indicator> all() {
        return ordered;
    }

    /** Key of a group's name in the texts of this feature; only official groups have one. */
    public static String groupTextKey(String group) {
        return "indicator.group." + group;
    }

    /** The groups that have an indicator, in official order. */
    public List<String> groups() {
        return ordered.stream().map(i -> i.publication().group()).distinct().toList();
    }

    public List<Indicator> inGroup(String group) {
        return ordered.stream().filter(i -> i.publication().group().equals(group)).toList();
    }

    private static int place(String group) {
        var at = GROUPS.indexOf(group);
        return at < 0 ? GROUPS.size() : at;
    }

    private static Indicator undefined(String code, String unit) {
        var dash = code.indexOf('-');
        return new Indicator(
                code,
                Bilingual.same(code),
                new Indicator.Measure(
                        unit,
                        Direction.BAND,
                        2,
                        Indicator.Aggregation.NONE,
                        Indicator.Scope.COMMUNE),
                new Indicator.Publication(
                        PublishingCalendar.everyDay(Frequency.YEAR, Duration.ofDays(90)),
                        dash > 0 ? code.substring(0, dash) : "",
                        "",
                        Classification.PUBLIC,
                        false),
                new Indicator.Judgement(Bands.NONE, null));
    }
}
