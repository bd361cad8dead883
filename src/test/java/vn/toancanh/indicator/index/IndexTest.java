package vn.toancanh.indicator.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.toancanh.indicator.reading.MemoryArchive.at;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.toancanh.base.AreaCode;
import vn.toancanh.indicator.catalogue.Catalogue;
import vn.toancanh.indicator.formula.Rational;
import vn.toancanh.indicator.index.CompositeIndex.Group;
import vn.toancanh.indicator.reading.MemoryArchive;
import vn.toancanh.indicator.reading.Province;

class IndexTest {
    private static final Instant NOW = at("2026-11-21T07:40");
    private static final CompositeIndex D766 = IndexService.named(IndexJson.standard(), "766");
    private static final List<String> COMMUNES = List.of("A", "B", "C", "F", "G", "H");

    private final MemoryArchive archive = new MemoryArchive();

    @Test
    void theGroupsOf766AreThoseOfTheDecision() {
        assertEquals(List.of(18, 20, 22, 22, 18), points(D766));
        assertEquals("HC-01", D766.indicator());
    }

    /** 922/QĐ-BTTTT of 20 May 2022: 1000 points, 98 components in nine parts. */
    @Test
    void theGroupsOfDtiAreThoseOfItsDecision() {
        var dti = IndexService.named(IndexJson.standard(), "dti");

        assertEquals(List.of(100, 100, 100, 100, 100, 0, 200, 150, 150), points(dti));
        assertEquals(98, dti.groups().stream().mapToInt(Group::components).sum());
    }

    private static List<Integer> points(CompositeIndex index) {
        return index.groups().stream().map(group -> (int) group.points().value()).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "100,Xuất sắc",
        "90,Xuất sắc",
        "89.99,Tốt",
        "80,Tốt",
        "79.9,Khá",
        "70,Khá",
        "69.9,Trung bình",
        "50,Trung bình",
        "49.9,Yếu",
        "0,Yếu"
    })
    void theTotalIsCalledAsTheDecisionCallsIt(double total, String name) {
        assertEquals(name, D766.rating(Rational.of(total)).orElseThrow().vi());
    }

    /** 16.2 + 19 + 18.7 + (12 × 0.6 + 10 × 0.8 = 15.2) + 15.3 = 84.4, "Tốt". */
    @Test
    void aTotalOf766EqualsTheExampleWorkedByHand() {
        publish("HC-02", 16.2).publish("HC-04", 18.7).publish("HC-06", 15.3);
        count("HC-07", 190, 200).count("HC-09", 60, 100).count("HC-10", 80, 100);

        var reading = read();

        assertEquals(Optional.of(Rational.of(84.4)), reading.total());
        assertEquals("Tốt", D766.rating(reading.total().orElseThrow()).orElseThrow().vi());
    }

    @Test
    void aGroupWithoutANumberLeavesTheTotalWithoutOneButNotTheDelta() throws Exception {
        count("HC-07", 190, 200);

        var reading = read();
        var what = WhatIf.of(reading, List.of(change("A", 100)));

        assertEquals(Optional.empty(), reading.total());
        assertEquals(4, Losses.of(reading).unknown().size());
        assertTrue(what.delta().signum() > 0);
        assertEquals(Optional.empty(), what.after());
    }

    @Test
    void whatIsPublishedStandsAndTheRestIsSaidToBeUnexplained() {
        publish("HC-03", 18.8);
        count("HC-07", 190, 200);

        var group = Losses.of(read()).groups().getFirst();

        assertEquals(Rational.of(1.2), group.lost());
        assertEquals(Rational.of(1), group.items().getFirst().lost());
        assertEquals(Rational.of(0.2), group.unexplained());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void whatWasLostAddsUpExactlyFromCommunesToTheWhole(long seed) {
        var random = new Random(seed);
        for (var code : List.of("HC-07", "HC-09", "HC-10")) {
            for (var commune : COMMUNES) {
                var below = random.nextInt(1, 5000);
                archive.ratio(code, commune, "2026-11-20", random.nextInt(below + 1), below);
            }
        }
        for (var code : List.of("HC-02", "HC-03", "HC-04", "HC-06")) {
            publish(code, random.nextInt(180) / 10.0);
        }
        var reading = read();

        var losses = Losses.of(reading);

        var where = "seed " + seed;
        var total = Rational.ZERO;
        for (var group : losses.groups()) {
            var explained = group.unexplained();
            for (var item : group.items()) {
                assertEquals(6, item.communes().size(), where);
                var theirs =
                        item.communes().stream()
                                .map(Losses.OfCommune::lost)
                                .reduce(item.elsewhere(), Rational::plus);
                assertEquals(item.lost(), theirs, where);
                assertEquals(Rational.ZERO, item.elsewhere(), where);
                explained = explained.plus(item.lost());
            }
            assertEquals(group.lost(), explained, where);
            total = total.plus(group.lost());
        }
        assertEquals(losses.total(), total, where);
        assertEquals(D766.points().minus(reading.total().orElseThrow()), losses.total(), where);
    }

    /** One commune of 100 from 60 to 95 among 600 dossiers: 20 × 35 / 600 points. */
    @Test
    void raisingOneCommuneRaisesTheWholeByItsPartOfTheDossiers() throws Exception {
        for (var commune : COMMUNES) {
            archive.ratio("HC-07", commune, "2026-11-20", commune.equals("A") ? 60 : 90, 100);
        }
        publish("HC-03", 17);

        var what = WhatIf.of(read(), List.of(change("A", 95)));

        assertEquals(Rational.of(700).by(Rational.of(600)), what.delta());
        assertEquals(BigInteger.valueOf(35), what.communes().getFirst().more());
        assertEquals(Rational.of(85), what.indicators().getFirst().before().value());
        assertEquals(
                Rational.of(100 * 545).by(Rational.of(600)),
                what.indicators().getFirst().after().value());
    }

    @Test
    void whatCannotBeComputedIsRefusedWithAReason() {
        count("HC-07", 190, 200);
        var reading = read();

        assertEquals("indicator.whatif.notInIndex", refusal(reading, "A", "HC-08", 1));
        assertEquals("indicator.whatif.noCount", refusal(reading, "02", "HC-07", 1));
        assertEquals("indicator.whatif.range", refusal(reading, "A", "HC-07", 101));
        assertEquals("indicator.whatif.range", refusal(reading, "A", "HC-07", -1));
        var twice = List.of(change("A", 1), change("A", 2));
        assertEquals(
                "indicator.whatif.twice",
                assertThrows(WhatIf.RefusedException.class, () -> WhatIf.of(reading, twice)).key());
    }

    private static String refusal(IndexReading reading, String area, String code, int value) {
        var change = new WhatIf.Change(new AreaCode(area), code, Rational.of(value));
        return assertThrows(
                        WhatIf.RefusedException.class, () -> WhatIf.of(reading, List.of(change)))
                .key();
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23})
    void noOtherMovesOfFewerCasesGainAsMuch(long seed) {
        var random = new Random(seed);
        for (var code : List.of("HC-07", "HC-09", "HC-10")) {
            for (var commune : COMMUNES) {
                var below = random.nextInt(20, 60);
                archive.ratio(code, commune, "2026-11-20", random.nextInt(below / 2, below), below);
            }
        }
        var reading = read();

        var cheapest = CheapestGain.of(reading, Rational.ONE);

        assertTrue(cheapest.isReached(), "seed " + seed);
        assertEquals(fewest(reading), cheapest.cases().longValueExact(), "seed " + seed);
    }

    /** Every number of cases of each of the three items, tried. */
    private static long fewest(IndexReading reading) {
        var on = new long[3];
        var codes = List.of("HC-07", "HC-09", "HC-10");
        var points = new int[] {20, 12, 10};
        var below = codes.stream().map(c -> reading.counts().get(c).below()).toList();
        var best = Long.MAX_VALUE;
        for (on[0] = 0; on[0] <= 60; on[0]++) {
            for (on[1] = 0; on[1] <= 60; on[1]++) {
                for (on[2] = 0; on[2] <= 60; on[2]++) {
                    var gain = 0.0;
                    for (int k = 0; k < 3; k++) {
                        gain += points[k] * on[k] / below.get(k).value();
                    }
                    if (gain >= 1) {
                        best = Math.min(best, on[0] + on[1] + on[2]);
                    }
                }
            }
        }
        return best;
    }

    @Test
    void aGoalOutOfReachSaysHowFarOneCanCome() {
        count("HC-07", 199, 200);

        var cheapest = CheapestGain.of(read(), Rational.ONE);

        assertEquals(false, cheapest.isReached());
        assertEquals(Rational.of(0.1), cheapest.gained());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    20 * HC-07 / 100% | 19 | group 1 has 20 points but its parts have 19
                    20 * HC-07        | 20 | item 1.1: The formula gives the unit “%”, but the indicator has “1”.
                    20 * HC-99 / 100% | 20 | item 1.1: Position 6: the catalogue has no indicator HC-99.
                    HC-01             | 20 | index X needs itself: HC-01
                    """)
    void anIndexThatDoesNotAddUpIsRefused(String formula, int points, String sentence) {
        var json =
                """
                [{"code":"X","name":{"vi":"X"},"indicator":"HC-01","legalBasis":"x","points":20,
                "ratings":[],"groups":[{"code":"1","name":{"vi":"N"},"points":20,"items":[
                {"code":"1.1","name":{"vi":"M"},"points":%d,"verified":true,"formula":"%s"}]}]}]
                """
                        .formatted(points, formula);

        var refused = assertThrows(IllegalArgumentException.class, () -> parse(json)).getMessage();

        assertEquals(sentence, refused);
    }

    private static void parse(String json) throws IOException {
        IndexJson.read(
                new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)),
                Catalogue.standard());
    }

    private static WhatIf.Change change(String commune, int value) {
        return new WhatIf.Change(new AreaCode(commune), "HC-07", Rational.of(value));
    }

    private IndexReading read() {
        return new IndexService(Province.service(archive), Catalogue.standard())
                .read(D766, Province.CODE, NOW);
    }

    private IndexTest publish(String code, double value) {
        archive.put(code, Province.CODE.value(), "2026-11-20", value);
        return this;
    }

    private IndexTest count(String code, double above, double below) {
        archive.ratio(code, "A", "2026-11-20", above, below);
        return this;
    }
}
