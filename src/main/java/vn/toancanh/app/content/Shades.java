package vn.toancanh.app.content;

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
record Shades(Texts texts) {
    private static final int CLASSES_A_SIDE = 3;

    /**
     * @param classes null for the law's levels where there are any, else quantiles
     */
    Choropleth one(
            Indicator indicator, Map<AreaCode, Observation> latest, @Nullable ClassMethod classes) {
        var values = values(latest);
        var method = resolved(indicator, classes);
        var breaks = method.breaks(values.values());
        return choropleth(indicator, values, breaks, ramp(method, breaks, indicator, values));
    }

    /** One side of a map of two: three classes of as many units each. */
    Choropleth side(Indicator indicator, Map<AreaCode, Observation> latest) {
        var values = values(latest);
        var breaks = ClassBreaks.quantile(values.values(), Bivariate.SIDE);
        return choropleth(indicator, values, breaks, Ramp.SEQUENTIAL);
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
            Map<AreaCode, Double> values) {
        boolean highIsGood = indicator.measure().direction() != Direction.DOWN;
        return switch (method) {
            case ClassMethod.Legal legal -> new Ramp.Legal(legal.scale());
            case ClassMethod.Around around ->
                    new Ramp.Diverging(
                            breaks.classOf(around.target()), false, highIsGood, around.eachSide());
            case ClassMethod.Deviation() -> {
                double mean = values.values().stream().mapToDouble(v -> v).average().orElse(0);
                yield new Ramp.Diverging(breaks.classOf(mean), true, highIsGood, 2);
            }
            default -> Ramp.SEQUENTIAL;
        };
    }

    private Choropleth choropleth(
            Indicator indicator, Map<AreaCode, Double> values, ClassBreaks breaks, Ramp ramp) {
        Locale locale = texts.locale();
        var measure = indicator.measure();
        var figures =
                new Choropleth.Figures(
                        measure.decimals(),
                        (value, decimals) -> Numbers.format(value, decimals, locale));
        var unit = Units.in(texts, measure.unit());
        return new Choropleth(indicator.name(locale), unit, values, breaks, figures, ramp);
    }

    private static Map<AreaCode, Double> values(Map<AreaCode, Observation> latest) {
        var values = new HashMap<AreaCode, Double>();
        latest.forEach((area, observation) -> values.put(area, observation.value()));
        return values;
    }
}
