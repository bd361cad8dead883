package vn.toancanh.app.content;

import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.toancanh.base.AreaCode;
import vn.toancanh.base.text.Numbers;
import vn.toancanh.fx.Texts;
import vn.toancanh.fx.Units;
import vn.toancanh.indicator.Direction;
import vn.toancanh.indicator.Indicator;
import vn.toancanh.indicator.Observation;
import vn.toancanh.map.classes.ClassBreaks;
import vn.toancanh.map.classes.ClassMethod;
import vn.toancanh.map.classes.LegalScale;
import vn.toancanh.map.shade.Bivariate;
import vn.toancanh.map.shade.Choropleth;
import vn.toancanh.map.shade.Ramp;

/** Turns the newest values of units into what a map is coloured by. Pure. */
public record Shades(Texts texts) {
    private static final int CLASSES_A_SIDE = 3;

    /**
     * @param classes null for the law's levels where there are any, else quantiles
     */
    Choropleth one(
            Indicator indicator, Map<AreaCode, Observation> latest, @Nullable ClassMethod classes) {
        var values = values(latest);
        return choropleth(indicator, values, scale(indicator, values.values(), classes, ""));
    }

    /** One side of a map of two: three classes of as many units each. */
    Choropleth side(Indicator indicator, Map<AreaCode, Observation> latest) {
        var values = values(latest);
        return choropleth(indicator, values, sideScale(values.values(), ""));
    }

    /**
     * Classes and their colours, made once and used for many values.
     *
     * @param common what they were made for, in words for the legend; blank for one picture alone
     */
    public record Scale(ClassBreaks breaks, Ramp ramp, String common) {}

    /**
     * @param values everything the classes are for
     * @param classes as in {@link #one}
     */
    public Scale scale(
            Indicator indicator,
            Collection<Double> values,
            @Nullable ClassMethod classes,
            String common) {
        var method = resolved(indicator, classes);
        var breaks = method.breaks(values);
        return new Scale(breaks, ramp(method, breaks, indicator, values), common);
    }

    /** The classes of one side of a map of two. */
    public Scale sideScale(Collection<Double> values, String common) {
        var breaks = ClassBreaks.quantile(values, Bivariate.SIDE);
        return new Scale(breaks, Ramp.SEQUENTIAL, common);
    }

    /** Values in classes that were made for more than them. */
    public Choropleth in(Scale scale, Indicator indicator, Map<AreaCode, Observation> latest) {
        return choropleth(indicator, values(latest), scale);
    }

    private static ClassMethod resolved(Indicator indicator, @Nullable ClassMethod classes) {
        var plan = indicator.judgement().plan();
        return switch (classes) {
            case null ->
                    LegalScale.of(indicator.code())
                            .<ClassMethod>map(ClassMethod.Legal::new)
                            .orElse(ClassMethod.USUAL);
            case ClassMethod.AroundTarget() when plan != null ->
                    new ClassMethod.Around(plan.target(), CLASSES_A_SIDE);
            case ClassMethod.AroundTarget() -> new ClassMethod.Deviation();
            default -> classes;
        };
    }

    private static Ramp ramp(
            ClassMethod method,
            ClassBreaks breaks,
            Indicator indicator,
            Collection<Double> values) {
        boolean highIsGood = indicator.measure().direction() != Direction.DOWN;
        return switch (method) {
            case ClassMethod.Legal legal -> new Ramp.Legal(legal.scale());
            case ClassMethod.Around around ->
                    new Ramp.Diverging(
                            breaks.classOf(around.target()), false, highIsGood, around.eachSide());
            case ClassMethod.Deviation() -> {
                double mean = values.stream().mapToDouble(v -> v).average().orElse(0);
                yield new Ramp.Diverging(breaks.classOf(mean), true, highIsGood, 2);
            }
            default -> Ramp.SEQUENTIAL;
        };
    }

    private Choropleth choropleth(Indicator indicator, Map<AreaCode, Double> values, Scale scale) {
        Locale locale = texts.locale();
        var measure = indicator.measure();
        var figures =
                new Choropleth.Figures(
                        measure.decimals(),
                        (value, decimals) -> Numbers.format(value, decimals, locale));
        var unit = Units.in(texts, measure.unit());
        return new Choropleth(
                indicator.name(locale),
                unit,
                values,
                scale.breaks(),
                figures,
                scale.ramp(),
                scale.common());
    }

    private static Map<AreaCode, Double> values(Map<AreaCode, Observation> latest) {
        var values = new HashMap<AreaCode, Double>();
        latest.forEach((area, observation) -> values.put(area, observation.value()));
        return values;
    }
}
