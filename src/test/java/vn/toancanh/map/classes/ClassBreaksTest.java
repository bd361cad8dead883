package vn.toancanh.map.classes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.toancanh.base.AreaCode;
import vn.toancanh.map.shade.Choropleth;

class ClassBreaksTest {
    private static final Choropleth.Figures FIGURES =
            new Choropleth.Figures(
                    2,
                    (value, decimals) ->
                            BigDecimal.valueOf(value)
                                    .setScale(decimals, RoundingMode.HALF_UP)
                                    .toPlainString());

    private static final List<Double> ONE_TO_TWELVE =
            IntStream.rangeClosed(1, 12).mapToObj(i -> (double) i).toList();

    /** By hand: twelve values in four classes of three begin at 1, 4, 7 and 10. */
    @Test
    void quantilesOfTwelveValuesHoldThreeEach() {
        var breaks = ClassBreaks.quantile(ONE_TO_TWELVE, 4);

        assertEquals(List.of(4.0, 7.0, 10.0), breaks.limits());
        var counts =
                ONE_TO_TWELVE.stream()
                        .collect(Collectors.groupingBy(breaks::classOf, Collectors.counting()));
        assertEquals(Set.of(3L), Set.copyOf(counts.values()));
        assertEquals(4, counts.size());
    }

    /** By hand: from 0 to 70 in seven steps of ten. */
    @Test
    void equalIntervalsDivideTheRange() {
        assertEquals(
                List.of(10.0, 20.0, 30.0, 40.0, 50.0, 60.0),
                ClassBreaks.equalInterval(List.of(70.0, 3.0, 0.0, 44.0), 7).limits());
    }

    @Test
    void aLimitBelongsToTheClassAboveIt() {
        var breaks = ClassBreaks.manual(10, 20);

        assertEquals(
                List.of(0, 1, 1, 2),
                List.of(
                        breaks.classOf(9.99),
                        breaks.classOf(10),
                        breaks.classOf(19.9),
                        breaks.classOf(20)));
    }

    @Test
    void valuesThatAreAllEqualMakeOneClass() {
        assertEquals(1, ClassBreaks.quantile(List.of(5.0, 5.0, 5.0), 7).classes());
        assertEquals(1, ClassBreaks.equalInterval(List.of(5.0, 5.0), 7).classes());
        assertEquals(1, ClassBreaks.quantile(List.of(), 7).classes());
    }

    @Test
    void repeatedValuesMakeFewerClassesNotEmptyOnes() {
        var breaks = ClassBreaks.quantile(List.of(0.0, 0.0, 0.0, 0.0, 0.0, 3.0, 8.0), 7);

        assertEquals(List.of(1.0, 4.0), breaks.limits());
    }

    @Test
    void limitsAreAsShortAsLeavesTheClassesWhatTheyAre() {
        var breaks = ClassBreaks.equalInterval(List.of(1000.0, 1001.0), 4);

        assertEquals(List.of(1000.25, 1000.5, 1000.75), breaks.limits());
        assertEquals(
                List.of(33.0, 67.0), ClassBreaks.equalInterval(List.of(0.0, 100.0), 3).limits());
    }

    @Test
    void limitsThatDoNotRiseAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> ClassBreaks.manual(2, 2));
    }

    @Test
    void valuesThatAreNotNumbersAreNoData() {
        var area = new AreaCode("00004");
        var shown =
                new Choropleth("x", "", Map.of(area, Double.NaN), ClassBreaks.manual(1), FIGURES);

        assertEquals(null, shown.value(area));
        assertTrue(shown.ranges().isEmpty());
    }

    @Test
    void theLegendStartsAtTheLeastValueAndIsOpenAbove() {
        var shown = shown(List.of(2.0, 25.0), ClassBreaks.manual(10, 20));

        assertEquals(
                List.of(
                        new Choropleth.Range(0, "2", "10"),
                        new Choropleth.Range(1, "10", "20"),
                        new Choropleth.Range(2, "20", null)),
                shown.ranges());
    }

    @Test
    void theLegendHasOnlyTheDecimalsThatSayWhereAClassBegins() {
        assertEquals(
                List.of("24 – 30", "30 – 41", "41 –"),
                words(shown(List.of(24.57, 99.0), ClassBreaks.manual(30, 41))));
        assertEquals(
                List.of("0.1 – 9.8", "9.8 – 11.0", "11.0 –"),
                words(shown(List.of(0.19, 99.0), ClassBreaks.manual(9.8, 11))));
    }

    @Test
    void theLegendStartsBelowTheLeastValueAlsoOfNegativeOnes() {
        assertEquals(
                List.of("-3 – -2", "-2 –"), words(shown(List.of(-2.4), ClassBreaks.manual(-2))));
    }

    @Test
    void limitsThatDifferNeverReadAlike() {
        assertEquals(
                List.of("1.0000 – 1.0001", "1.0001 – 1.0002", "1.0002 –"),
                words(shown(List.of(1.0), ClassBreaks.manual(1.0001, 1.0002))));
    }

    @Test
    void legendsOfDataReadRisingWhateverTheirSize() {
        long seed = 20_260_601;
        var random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            double scale = Math.pow(10, random.nextInt(9) - 3);
            var values = random.doubles(40, -1, 1).mapToObj(v -> v * scale).toList();
            var limits = new ArrayList<Double>();
            for (var range : shown(values, ClassBreaks.quantile(values, 7)).ranges()) {
                limits.add(Double.valueOf(range.from()));
            }
            var rising = limits.stream().sorted().distinct().toList();
            assertEquals(rising, limits, () -> "seed " + seed);
        }
    }

    private static Choropleth shown(List<Double> values, ClassBreaks breaks) {
        var byArea = new HashMap<AreaCode, Double>();
        values.forEach(v -> byArea.put(new AreaCode("%05d".formatted(byArea.size())), v));
        return new Choropleth("x", "", byArea, breaks, FIGURES);
    }

    private static List<String> words(Choropleth shown) {
        return shown.ranges().stream()
                .map(r -> r.from() + " –" + (r.to() == null ? "" : " " + r.to()))
                .toList();
    }
}
