package vn.toancanh.map.shade;

import java.util.List;
import java.util.Locale;
import vn.toancanh.base.text.Numbers;
import vn.toancanh.map.picture.MapGround;

/** What a legend says, in one language. */
public record LegendWords(Words texts, Locale locale) {
    /** The text of a key with {@code {0}} and so on filled. */
    @FunctionalInterface
    public interface Words {
        String get(String key, String... words);
    }

    /**
     * One class in words.
     *
     * @param number of the class
     */
    public record Row(int number, String words) {}

    public List<Row> rows(Choropleth shown) {
        return shown.ranges().stream()
                .map(range ->
                        new Row(
                                range.number(),
                                shown.ramp() instanceof Ramp.Legal legal
                                        ? texts.get(legal.scale().textKey(range.number()))
                                        : words(range)))
                .toList();
    }

    private String words(Choropleth.Range range) {
        var from = range.from();
        var to = range.to();
        if (to == null) {
            return from == null ? "" : texts.get("map.legend.above", from);
        }
        return from == null
                ? texts.get("map.legend.below", to)
                : texts.get("map.legend.between", from, to);
    }

    /** How the two go together. */
    public String relation(Bivariate two) {
        var correlation = two.correlation();
        var units = Integer.toString(correlation.units());
        return Double.isNaN(correlation.r())
                ? texts.get("map.legend.noCorrelation", units)
                : texts.get(
                        "map.legend.correlation",
                        Numbers.format(correlation.r(), 2, locale),
                        units);
    }

    /** How many units have no data, or "" where none lacks them. */
    public String noData(Shading shown, MapGround ground) {
        long count = 0;
        for (int f = 0; f < ground.steps().features(); f++) {
            count += shown.classOf(ground.code(f)) == Shading.NO_DATA ? 1 : 0;
        }
        return count == 0 || shown.isNone()
                ? ""
                : texts.get("map.legend.noData", Long.toString(count));
    }
}
